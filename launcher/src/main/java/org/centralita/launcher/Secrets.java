package org.centralita.launcher;

import java.security.SecureRandom;
import java.util.Base64;

/** Random values that can't be guessed but can be typed. */
final class Secrets {
  /** Without 0, O, 1, l and I, which people mistake for each other. */
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /** A value for programs: letters and digits, which need no quoting anywhere. */
  static String token(int length) {
    StringBuilder token = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      token.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return token.toString();
  }

  /** A password for people: four groups with capitals, small letters, digits and hyphens. */
  static String password() {
    while (true) {
      String password = token(6) + "-" + token(6) + "-" + token(6) + "-" + token(6);
      if (password.matches("(?=.*[A-Z])(?=.*[a-z])(?=.*[0-9]).*")) {
        return password;
      }
    }
  }

  /** 256 bits in Base64, for a key file. */
  static String key() {
    byte[] key = new byte[32];
    RANDOM.nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }
}

package org.centralita.user;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import org.centralita.security.RandomSecret;

/**
 * Hashes passwords with the platform's own PBKDF2, at the cost that OWASP recommends for
 * HMAC-SHA-512. A stored hash carries its cost, so that it can rise later.
 */
@ApplicationScoped
public class Passwords {

  private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
  private static final int ITERATIONS = 220_000;

  @Inject private Pbkdf2PasswordHash pbkdf2;

  private String nobody;

  @PostConstruct
  void configure() {
    pbkdf2.initialize(
        Map.of(
            "Pbkdf2PasswordHash.Algorithm",
            ALGORITHM,
            "Pbkdf2PasswordHash.Iterations",
            String.valueOf(ITERATIONS),
            "Pbkdf2PasswordHash.SaltSizeBytes",
            "32",
            "Pbkdf2PasswordHash.KeySizeBytes",
            "64"));
    nobody = hash(RandomSecret.next());
  }

  /** The hash to store. */
  public String hash(String password) {
    return pbkdf2.generate(password.toCharArray());
  }

  /** Whether the password is right; takes as long where there is no such user (hash null). */
  boolean matches(String password, String hash) {
    boolean right =
        pbkdf2.verify(
            password == null ? new char[0] : password.toCharArray(), hash == null ? nobody : hash);
    return hash != null && right;
  }

  /** Whether the hash was made at a lower cost than today's. */
  boolean isOutdated(String hash) {
    return !hash.startsWith(ALGORITHM + ":" + ITERATIONS + ":");
  }
}

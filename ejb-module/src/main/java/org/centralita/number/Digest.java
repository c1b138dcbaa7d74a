package org.centralita.number;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a SIP proxy keeps of a password (RFC 3261, section 22.4; RFC 2617, section 3.2.2.2). */
final class Digest {

  private Digest() {}

  /** MD5, because that is the digest that phones and proxies speak. */
  static String ha1(String username, String realm, String password) {
    try {
      byte[] text = (username + ":" + realm + ":" + password).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has MD5", e);
    }
  }
}

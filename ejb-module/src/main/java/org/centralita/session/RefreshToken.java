package org.centralita.session;

import java.util.Optional;
import java.util.UUID;

/**
 * A refresh token names its session, so that one that was used up still leads to what it must end.
 *
 * @param secret 256 random bits
 */
public record RefreshToken(UUID session, String secret) {

  private static final int ID = 36;

  /** The token that the text is; empty when it is none. */
  public static Optional<RefreshToken> read(String text) {
    if (text == null || text.length() < ID + 2 || text.charAt(ID) != '.') {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new RefreshToken(UUID.fromString(text.substring(0, ID)), text.substring(ID + 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** As it is handed out. */
  public String text() {
    return session + "." + secret;
  }

  @Override
  public String toString() {
    return "RefreshToken of " + session;
  }
}

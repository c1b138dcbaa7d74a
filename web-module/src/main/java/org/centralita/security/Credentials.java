package org.centralita.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Reads the {@code Authorization} header. */
public final class Credentials {

  private Credentials() {}

  /** An id and its secret. */
  public record Pair(String id, String secret) {}

  /** The token of a Bearer header (RFC 6750); empty when there is none. */
  public static Optional<String> bearer(HttpServletRequest request) {
    return value(request, "Bearer ");
  }

  /** Id and secret of a Basic header (RFC 7617); empty when there is none or it is malformed. */
  public static Optional<Pair> basic(HttpServletRequest request) {
    return value(request, "Basic ").flatMap(Credentials::decode);
  }

  private static Optional<String> value(HttpServletRequest request, String scheme) {
    String header = request.getHeader("Authorization");
    return header != null && header.regionMatches(true, 0, scheme, 0, scheme.length())
        ? Optional.of(header.substring(scheme.length()).strip())
        : Optional.empty();
  }

  private static Optional<Pair> decode(String base64) {
    try {
      String pair = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(new Pair(pair.substring(0, colon), pair.substring(colon + 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

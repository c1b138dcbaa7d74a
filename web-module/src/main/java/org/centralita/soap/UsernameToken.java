package org.centralita.soap;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.w3c.dom.Element;

/**
 * Id and secret as WS-Security carries them (OASIS UsernameToken Profile 1.1). Digests cannot be
 * checked: of a secret only a hash is kept.
 *
 * @param nonce null when there is none
 * @param created null when there is none
 */
record UsernameToken(String id, String secret, String nonce, Instant created) {

  /** Namespace of the security header. */
  static final String SECURITY =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

  private static final String UTILITY =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
  private static final String TEXT =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0"
          + "#PasswordText";

  /** How old a token may be, and how far a caller's clock may be ahead of ours. */
  private static final Duration LIFETIME = Duration.ofMinutes(5);

  /** The token in these security headers; empty when there is none, 401 for what we don't take. */
  static Optional<UsernameToken> in(List<Element> headers) {
    List<Element> tokens =
        headers.stream()
            .flatMap(header -> all(header, SECURITY, "UsernameToken").stream())
            .toList();
    if (tokens.isEmpty()) {
      return Optional.empty();
    }
    Element token = only(tokens);
    Element password = only(all(token, SECURITY, "Password"));
    String type = password.getAttribute("Type");
    if (!type.isEmpty() && !TEXT.equals(type)) {
      throw refused();
    }
    List<Element> nonces = all(token, SECURITY, "Nonce");
    List<Element> times = all(token, UTILITY, "Created");
    return Optional.of(
        new UsernameToken(
            only(all(token, SECURITY, "Username")).getTextContent(),
            password.getTextContent(),
            nonces.isEmpty() ? null : nonce(only(nonces).getTextContent()),
            times.isEmpty() ? null : time(only(times).getTextContent().strip())));
  }

  /** Refuses a token that is too old, or from the future. */
  void checkAge(Instant now) {
    if (created != null
        && (created.isBefore(now.minus(LIFETIME)) || created.isAfter(now.plus(LIFETIME)))) {
      throw refused();
    }
  }

  /** From when on the token is too old; null when it does not tell its time. */
  Instant refusedAfter() {
    return created == null ? null : created.plus(LIFETIME);
  }

  /** Not its secrets. */
  @Override
  public String toString() {
    return "UsernameToken[id=" + id + "]";
  }

  static ServiceException refused() {
    return new ServiceException(ErrorCode.UNAUTHENTICATED);
  }

  private static String nonce(String text) {
    String nonce = text.replaceAll("\\s", "");
    if (nonce.isEmpty()) {
      throw refused();
    }
    return nonce;
  }

  /** What tells no zone is UTC, as the profile has it. */
  private static Instant time(String text) {
    try {
      TemporalAccessor time =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              text, OffsetDateTime::from, LocalDateTime::from);
      return time instanceof LocalDateTime local
          ? local.toInstant(ZoneOffset.UTC)
          : Instant.from(time);
    } catch (DateTimeException e) {
      throw refused();
    }
  }

  private static Element only(List<Element> elements) {
    if (elements.size() != 1) {
      throw refused();
    }
    return elements.get(0);
  }

  private static List<Element> all(Element parent, String namespace, String name) {
    return SoapMessage.children(parent).stream()
        .filter(e -> name.equals(e.getLocalName()) && namespace.equals(e.getNamespaceURI()))
        .toList();
  }
}

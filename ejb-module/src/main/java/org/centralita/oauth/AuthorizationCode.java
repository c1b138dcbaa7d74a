package org.centralita.oauth;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.centralita.persistence.WordsConverter;
import org.centralita.security.RandomSecret;

/** A code that a program changes for tokens, once. */
@Entity
@Table(name = "authorization_code")
public class AuthorizationCode {

  private static final Duration LIFETIME = Duration.ofMinutes(1);

  @Id
  @Column(name = "code_hash")
  private String codeHash;

  @Column(name = "client_id")
  @org.eclipse.persistence.annotations.Convert("uuid")
  private UUID clientId;

  @Column(name = "user_id")
  @org.eclipse.persistence.annotations.Convert("uuid")
  private UUID userId;

  @Column(name = "redirect_uri")
  private String redirectUri;

  @Convert(converter = WordsConverter.class)
  private List<String> scope;

  private String challenge;

  @Column(name = "session_id")
  @org.eclipse.persistence.annotations.Convert("uuid")
  private UUID sessionId;

  @Column(name = "expires_at")
  private Instant expiresAt;

  /** For the persistence provider. */
  protected AuthorizationCode() {}

  AuthorizationCode(
      String code,
      UUID clientId,
      UUID userId,
      String redirectUri,
      List<String> scope,
      String challenge) {
    this.codeHash = RandomSecret.hash(code);
    this.clientId = clientId;
    this.userId = userId;
    this.redirectUri = redirectUri;
    this.scope = scope;
    this.challenge = challenge;
    this.expiresAt = Instant.now().plus(LIFETIME);
  }

  /**
   * Whether the program that brings it is the one that asked, with the same secret, and with the
   * same address where it names one (OAuth 2.1 has it no more, for PKCE proves as much).
   */
  boolean fits(UUID client, String redirect, String verifier) {
    return clientId.equals(client)
        && (redirect == null || redirectUri.equals(redirect))
        && expiresAt.isAfter(Instant.now())
        && verifier != null
        && MessageDigest.isEqual(ascii(RandomSecret.challenge(verifier)), ascii(challenge));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** The session that it began; null while it is unused. */
  UUID sessionId() {
    return sessionId;
  }

  void used(UUID session) {
    this.sessionId = session;
  }

  UUID clientId() {
    return clientId;
  }

  UUID userId() {
    return userId;
  }

  Set<String> scope() {
    return Set.copyOf(scope);
  }
}

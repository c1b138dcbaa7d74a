package org.centralita.session;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.centralita.persistence.Ids;
import org.centralita.persistence.WordsConverter;
import org.centralita.security.CallContext;
import org.centralita.security.RandomSecret;

/**
 * A lasting sign-in. Its changes are not audited one by one: the trail tells of its beginning, of
 * each token that it gives and of its end.
 */
@Entity
@Table(name = "login_session")
public class LoginSession {

  /**
   * How long a session lasts unused, and how long in all. A page session may be noted as used up to
   * five minutes late, hence its 65 minutes for the hour that the server itself allows.
   */
  private record Life(Duration unused, Duration whole) {
    static Life of(SessionKind kind) {
      return switch (kind) {
        case PAGES -> new Life(Duration.ofMinutes(65), Duration.ofHours(12));
        case DELEGATED -> new Life(Duration.ofDays(30), Duration.ofDays(90));
        case CLIENT -> new Life(Duration.ofDays(1), Duration.ofDays(30));
      };
    }
  }

  @Id
  @org.eclipse.persistence.annotations.Convert("uuid")
  private UUID id;

  @Enumerated(EnumType.STRING)
  private SessionKind kind;

  @Column(name = "user_id")
  @org.eclipse.persistence.annotations.Convert("uuid")
  private UUID userId;

  @Column(name = "client_id")
  @org.eclipse.persistence.annotations.Convert("uuid")
  private UUID clientId;

  private String label;

  private String ip;

  @Convert(converter = WordsConverter.class)
  private List<String> scope;

  @Column(name = "refresh_hash")
  private String refreshHash;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "last_seen_at")
  private Instant lastSeenAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  /** For the persistence provider. */
  protected LoginSession() {}

  private LoginSession(SessionKind kind, UUID userId, UUID clientId, String label) {
    this.id = Ids.next();
    this.kind = kind;
    this.userId = userId;
    this.clientId = clientId;
    this.label = label;
    this.scope = List.of();
    this.createdAt = now();
    seen();
  }

  /** A person opens the pages. */
  public static LoginSession ofPages(UUID userId, String browser) {
    return new LoginSession(SessionKind.PAGES, userId, null, label(browser));
  }

  /** A program begins to act, for itself (userId null) or for a person. */
  public static LoginSession ofProgram(UUID userId, UUID clientId, String name, Set<String> roles) {
    SessionKind kind = userId == null ? SessionKind.CLIENT : SessionKind.DELEGATED;
    LoginSession session = new LoginSession(kind, userId, clientId, name);
    session.scope = roles.stream().sorted().toList();
    return session;
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  private static String label(String browser) {
    String text = browser == null || browser.isBlank() ? "?" : browser.strip();
    String line = text.replaceAll("[^\\x20-\\x7E]", "?");
    return line.length() > 200 ? line.substring(0, 200) : line;
  }

  /** Notes that the session is in use, and from where. */
  public void seen() {
    Life life = Life.of(kind);
    Instant end = createdAt.plus(life.whole);
    lastSeenAt = now();
    ip = CallContext.current().ip();
    expiresAt = lastSeenAt.plus(life.unused).isBefore(end) ? lastSeenAt.plus(life.unused) : end;
  }

  /**
   * A new refresh token, or the token of a browser, in place of the one before: only its secret's
   * hash is kept.
   */
  public String nextRefreshToken() {
    String secret = RandomSecret.next();
    refreshHash = RandomSecret.hash(secret);
    return new RefreshToken(id, secret).text();
  }

  /** Whether this is the refresh token that is good now. */
  public boolean accepts(RefreshToken token) {
    return refreshHash != null && RandomSecret.matches(token.secret(), refreshHash);
  }

  /** Whether it is of a browser that shows the pages. */
  public boolean isOfPages() {
    return kind == SessionKind.PAGES;
  }

  public boolean isOver() {
    return !expiresAt.isAfter(Instant.now());
  }

  public UUID getId() {
    return id;
  }

  /** The person; null where a program acts for itself. */
  public UUID getUserId() {
    return userId;
  }

  /** The program; null in the pages. */
  public UUID getClientId() {
    return clientId;
  }

  public String getLabel() {
    return label;
  }

  public Set<String> getScope() {
    return Set.copyOf(scope);
  }

  SessionData data(UUID current) {
    SessionData data = new SessionData();
    data.setId(id);
    data.setKind(kind);
    data.setLabel(label);
    data.setIp(ip);
    data.setRoles(scope);
    data.setCurrent(id.equals(current));
    data.setCreatedAt(createdAt);
    data.setLastSeenAt(lastSeenAt);
    data.setExpiresAt(expiresAt);
    return data;
  }
}

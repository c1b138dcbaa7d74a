package org.centralita.user;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.centralita.audit.AuditAction;
import org.centralita.audit.AuditTrail;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.centralita.metrics.Metrics;
import org.centralita.persistence.Folded;
import org.centralita.security.AccessTokens;
import org.centralita.security.Identity;
import org.centralita.security.RandomSecret;
import org.centralita.session.LoginSession;
import org.centralita.session.RefreshToken;

/**
 * Proves who calls. A refusal is returned as empty, not thrown, so that the transaction with its
 * audit entry is kept.
 */
@Stateless
@PermitAll
public class SignInServiceBean implements SignInService {

  /** Compared with where there is no such client, so that the answer takes as long. */
  private static final String NO_CLIENT = RandomSecret.hash(RandomSecret.next());

  private static final String USERS = "app_user";
  private static final String CLIENTS = "api_client";

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  @EJB private AuditTrail trail;
  @EJB private Lockouts lockouts;
  @Inject private Callers callers;
  @Inject private OpenSessions sessions;
  @Inject private Passwords passwords;
  @Inject private AccessTokens tokens;
  @Inject private Metrics metrics;

  @Override
  public Optional<SignedIn> user(String email, String password, String browser) {
    return counted("person", () -> enter(email, password, browser));
  }

  private <T> Optional<T> counted(String kind, Supplier<Optional<T>> attempt) {
    try {
      Optional<T> caller = attempt.get();
      metrics.signIn(kind, caller.isPresent() ? "accepted" : "refused");
      return caller;
    } catch (ServiceException e) {
      if (e.code() == ErrorCode.TOO_MANY_REQUESTS) {
        metrics.signIn(kind, "locked");
      }
      throw e;
    }
  }

  private Optional<SignedIn> enter(String email, String password, String browser) {
    lockouts.check(email);
    User user = email == null || email.isBlank() ? null : byEmail(email);
    boolean right = passwords.matches(password, user == null ? null : user.getPasswordHash());
    Optional<Identity> caller = right ? callers.of(user) : Optional.empty();
    if (caller.isEmpty()) {
      refused(email, user);
      return Optional.empty();
    }
    lockouts.succeeded(email);
    if (passwords.isOutdated(user.getPasswordHash())) {
      user.rehashed(passwords.hash(password));
    }
    LoginSession session = LoginSession.ofPages(user.getId(), browser);
    em.persist(session);
    String message = "Sign-in: " + user.getEmail();
    trail.event(
        AuditAction.LOGIN, user.getEmail(), user.getTenantId(), USERS, user.getId(), message);
    String token = session.nextRefreshToken();
    return caller.map(who -> new SignedIn(who.in(session.getId(), who.roles()), token));
  }

  @Override
  public Optional<Identity> resume(String token) {
    RefreshToken shown = RefreshToken.read(token).orElse(null);
    LoginSession session = shown == null ? null : em.find(LoginSession.class, shown.session());
    if (session == null || !session.isOfPages() || session.isOver() || !session.accepts(shown)) {
      return Optional.empty();
    }
    session.seen();
    return callers
        .of(em.find(User.class, session.getUserId()))
        .map(caller -> caller.in(session.getId(), caller.roles()));
  }

  private void refused(String email, User user) {
    String name = user == null ? "anonymous" : user.getEmail();
    UUID tenant = user == null ? null : user.getTenantId();
    trail.event(
        AuditAction.LOGIN_FAILED,
        name,
        tenant,
        USERS,
        user == null ? null : user.getId(),
        user == null ? "Unknown e-mail" : "Sign-in refused: " + name);
    lockouts.failed(email, name, tenant);
  }

  @Override
  public Optional<Identity> client(String clientId, String secret) {
    return counted("program", () -> enter(clientId, secret));
  }

  private Optional<Identity> enter(String clientId, String secret) {
    ApiClient client = byClientId(clientId);
    boolean right = client != null && client.accepts(secret);
    if (client == null) {
      RandomSecret.matches(secret, NO_CLIENT);
    }
    Optional<Identity> caller =
        right && !client.isExpired() ? callers.of(client) : Optional.empty();
    if (caller.isEmpty()) {
      if (!right) {
        lockouts.checkAddress();
      }
      trail.event(
          AuditAction.LOGIN_FAILED,
          client == null ? "anonymous" : Identity.CLIENT + client.getName(),
          client == null ? null : client.getTenantId(),
          CLIENTS,
          client == null ? null : client.getId(),
          client == null ? "Unknown client" : "Sign-in refused: " + client.getName());
      if (!right) {
        lockouts.failedFromHere(); // who knows the secret does not guess
      }
    }
    return caller;
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<Identity> bearer(String accessToken) {
    return tokens.check(accessToken).filter(sessions::has);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public boolean still(Identity caller) {
    return sessions.has(caller);
  }

  private User byEmail(String email) {
    return em.createQuery("SELECT u FROM User u WHERE u.emailKey = :key", User.class)
        .setParameter("key", Folded.key(email))
        .getResultStream()
        .findFirst()
        .orElse(null);
  }

  private ApiClient byClientId(String clientId) {
    return em.createQuery("SELECT c FROM ApiClient c WHERE c.clientId = :id", ApiClient.class)
        .setParameter("id", clientId)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }
}

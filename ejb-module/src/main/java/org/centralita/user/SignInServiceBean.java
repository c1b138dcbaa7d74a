package org.centralita.user;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.centralita.audit.AuditAction;
import org.centralita.audit.AuditTrail;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.centralita.persistence.Folded;
import org.centralita.security.AccessTokens;
import org.centralita.security.CallContext;
import org.centralita.security.Identity;
import org.centralita.security.RandomSecret;
import org.centralita.security.RoleCatalogue;
import org.centralita.tenant.Tenant;
import org.centralita.tenant.TenantStatus;

/**
 * Proves who calls. A refusal is returned as empty, not thrown, so that the transaction with its
 * audit entry is kept.
 */
@Stateless
@PermitAll
public class SignInServiceBean implements SignInService {

  /** Compared with where there is no such client, so that the answer takes as long. */
  private static final String NO_CLIENT = RandomSecret.hash(RandomSecret.next());

  /** Begins the names of API clients; no e-mail address begins like that. */
  private static final String CLIENT = "client:";

  private static final List<TenantStatus> OPEN = List.of(TenantStatus.ACTIVE, TenantStatus.PENDING);

  private static final String USERS = "app_user";
  private static final String CLIENTS = "api_client";

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  @EJB private AuditTrail trail;
  @Inject private Passwords passwords;
  @EJB private AccessTokens tokens;

  @Override
  public Optional<Identity> user(String email, String password) {
    User user = email == null || email.isBlank() ? null : byEmail(email);
    boolean right = passwords.matches(password, user == null ? null : user.getPasswordHash());
    Tenant tenant = right ? em.find(Tenant.class, user.getTenantId()) : null;
    if (!right || user.getStatus() != UserStatus.ACTIVE || !open(tenant)) {
      trail.event(
          AuditAction.LOGIN_FAILED,
          user == null ? "anonymous" : user.getEmail(),
          user == null ? null : user.getTenantId(),
          USERS,
          user == null ? null : user.getId(),
          user == null ? "Unknown e-mail" : "Sign-in refused: " + user.getEmail());
      return Optional.empty();
    }
    if (passwords.isOutdated(user.getPasswordHash())) {
      user.rehashed(passwords.hash(password));
    }
    trail.event(
        AuditAction.LOGIN,
        user.getEmail(),
        user.getTenantId(),
        USERS,
        user.getId(),
        "Sign-in: " + user.getEmail());
    return Optional.of(
        new Identity(
            user.getId(),
            user.getEmail(),
            user.getDisplayName(),
            tenant.getId(),
            tenant.getPath(),
            user.getRoles()));
  }

  @Override
  public Optional<Identity> client(String clientId, String secret) {
    ApiClient client = byClientId(clientId);
    if (client == null || !client.accepts(secret)) {
      RandomSecret.matches(secret, NO_CLIENT);
      return refused(client);
    }
    Tenant tenant = em.find(Tenant.class, client.getTenantId());
    if (!open(tenant)) {
      return refused(client);
    }
    return Optional.of(
        new Identity(
            client.getId(),
            CLIENT + client.getName(),
            client.getName(),
            tenant.getId(),
            tenant.getPath(),
            client.getRoles()));
  }

  private Optional<Identity> refused(ApiClient client) {
    trail.event(
        AuditAction.LOGIN_FAILED,
        client == null ? "anonymous" : CLIENT + client.getName(),
        client == null ? null : client.getTenantId(),
        CLIENTS,
        client == null ? null : client.getId(),
        client == null ? "Unknown client" : "Sign-in refused: " + client.getName());
    return Optional.empty();
  }

  @Override
  public Optional<AccessToken> token(String clientId, String secret, String scope) {
    Optional<Identity> caller = client(clientId, secret);
    if (caller.isEmpty()) {
      return Optional.empty();
    }
    Identity identity = caller.get();
    Set<String> roles = new HashSet<>(identity.roles());
    if (scope != null && !scope.isBlank()) {
      List<String> wanted =
          Arrays.stream(scope.strip().split(" +")).map(RoleCatalogue::canonical).toList();
      if (!roles.containsAll(wanted)) {
        throw ServiceException.at("/scope", ErrorCode.FORBIDDEN);
      }
      roles.retainAll(wanted);
    }
    trail.event(
        AuditAction.TOKEN,
        identity.name(),
        identity.tenantId(),
        CLIENTS,
        identity.id(),
        "Access token: " + identity.displayName());
    return Optional.of(
        new AccessToken(
            tokens.issue(identity, roles),
            AccessTokens.LIFETIME.toSeconds(),
            String.join(" ", roles.stream().sorted().toList())));
  }

  @Override
  public Optional<Identity> bearer(String accessToken) {
    return tokens.check(accessToken).filter(this::still);
  }

  @Override
  public boolean still(Identity caller) {
    List<UUID> line = Tenant.line(caller.tenantPath());
    String alive =
        caller.name().startsWith(CLIENT)
            ? "SELECT c.id FROM ApiClient c WHERE c.id = :caller"
                + " AND (c.expiresAt IS NULL OR c.expiresAt > :now)"
            : "SELECT u.id FROM User u WHERE u.id = :caller AND u.status = :active";
    TypedQuery<Long> open =
        em.createQuery(
                "SELECT COUNT(t) FROM Tenant t WHERE t.id IN :line AND t.status IN :open"
                    + " AND EXISTS ("
                    + alive
                    + ")",
                Long.class)
            .setParameter("line", line)
            .setParameter("open", OPEN)
            .setParameter("caller", caller.id());
    if (caller.name().startsWith(CLIENT)) {
      open.setParameter("now", Instant.now());
    } else {
      open.setParameter("active", UserStatus.ACTIVE);
    }
    return open.getSingleResult() == line.size();
  }

  @Override
  public String publicKeys() {
    return tokens.publicKeys();
  }

  @Override
  public void signOut() {
    Identity caller = CallContext.current().identity();
    if (caller != null) {
      trail.event(
          AuditAction.LOGOUT,
          caller.name(),
          caller.tenantId(),
          USERS,
          caller.id(),
          "Sign-out: " + caller.name());
    }
  }

  /**
   * T2: nobody of a tenant that is disabled, blocked or terminated, or below such a one, gets in.
   */
  private boolean open(Tenant tenant) {
    List<UUID> line = Tenant.line(tenant.getPath());
    return em.createQuery(
                "SELECT COUNT(t) FROM Tenant t WHERE t.id IN :line AND t.status IN :open",
                Long.class)
            .setParameter("line", line)
            .setParameter("open", OPEN)
            .getSingleResult()
        == line.size();
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

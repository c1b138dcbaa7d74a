package org.centralita.oauth;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.centralita.audit.AuditAction;
import org.centralita.audit.AuditTrail;
import org.centralita.error.ServiceException;
import org.centralita.oauth.OAuthException.Error;
import org.centralita.security.AccessTokens;
import org.centralita.security.Identity;
import org.centralita.security.RandomSecret;
import org.centralita.security.RoleCatalogue;
import org.centralita.security.Scope;
import org.centralita.session.LoginSession;
import org.centralita.session.RefreshToken;
import org.centralita.tenant.Tenant;
import org.centralita.user.ApiClient;
import org.centralita.user.Callers;
import org.centralita.user.SignInService;
import org.centralita.user.User;

/** Transactions and rules of {@link OAuthService}. */
@Stateless
@PermitAll
public class OAuthServiceBean implements OAuthService {

  private static final String CLIENTS = "api_client";

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  @EJB private SignInService signIn;
  @Inject private Callers callers;
  @Inject private AccessTokens accessTokens;
  @EJB private AuditTrail trail;

  @Override
  public Tokens clientCredentials(String clientId, String secret, String scope) {
    ApiClient client = proved(clientId, secret);
    Identity caller = callers.of(client).orElseThrow();
    Set<String> roles = Scopes.within(caller.roles(), scope);
    LoginSession session = LoginSession.ofProgram(null, client.getId(), client.getName(), roles);
    em.persist(session);
    return tokens(client, session, caller, roles);
  }

  @Override
  public String redirectUri(String clientId, String redirectUri) {
    return redirectUri(client(clientId), redirectUri);
  }

  @Override
  public Consent consent(AuthorizationRequest request) {
    ApiClient client = asking(request);
    return new Consent(
        client.getName(),
        em.find(Tenant.class, client.getTenantId()).getName(),
        redirectUri(client, request.redirectUri()),
        Scopes.granted(client.getRoles(), request.scope()));
  }

  @Override
  public String authorize(AuthorizationRequest request) {
    Identity caller = Scope.caller();
    ApiClient client = asking(request);
    String code = RandomSecret.next();
    em.persist(
        new AuthorizationCode(
            code,
            client.getId(),
            caller.id(),
            redirectUri(client, request.redirectUri()),
            Scopes.granted(client.getRoles(), request.scope()),
            request.challenge()));
    note("Allowed: " + client.getName(), caller, client.getId());
    return code;
  }

  @Override
  public Tokens exchange(
      String clientId, String secret, String code, String redirectUri, String verifier) {
    ApiClient client = proved(clientId, secret);
    AuthorizationCode found =
        em.find(AuthorizationCode.class, RandomSecret.hash(code), LockModeType.PESSIMISTIC_WRITE);
    if (found != null && found.sessionId() != null) {
      endReused("Authorization code used twice: ", em.find(LoginSession.class, found.sessionId()));
    }
    if (found == null
        || found.sessionId() != null
        || !found.fits(client.getId(), redirectUri, verifier)) {
      throw new OAuthException(Error.INVALID_GRANT, "Unknown, used or expired code");
    }
    Identity caller = person(found.userId());
    LoginSession session =
        LoginSession.ofProgram(caller.id(), client.getId(), client.getName(), found.scope());
    em.persist(session);
    found.used(session.getId());
    return tokens(client, session, caller, found.scope());
  }

  @Override
  public Tokens refresh(String clientId, String secret, String refreshToken, String scope) {
    ApiClient client = proved(clientId, secret);
    Optional<RefreshToken> token = RefreshToken.read(refreshToken);
    LoginSession session = token.map(t -> locked(t.session())).orElse(null);
    if (session == null || !client.getId().equals(session.getClientId()) || session.isOver()) {
      throw new OAuthException(Error.INVALID_GRANT, "Unknown or expired refresh token");
    }
    if (!session.accepts(token.orElseThrow())) {
      endReused("Refresh token used twice: ", session);
      throw new OAuthException(Error.INVALID_GRANT, "This refresh token was used before");
    }
    Set<String> roles = Scopes.within(session.getScope(), scope);
    Identity caller =
        session.getUserId() == null
            ? callers.of(client).orElseThrow()
            : person(session.getUserId());
    session.seen();
    return tokens(client, session, caller, roles);
  }

  @Override
  public void revoke(String clientId, String secret, String token) {
    ApiClient client = proved(clientId, secret);
    LoginSession session =
        RefreshToken.read(token)
            .map(RefreshToken::session)
            .or(() -> accessTokens.check(token).map(Identity::session))
            .map(this::locked)
            .orElse(null);
    if (session != null && client.getId().equals(session.getClientId())) {
      em.remove(session);
      note("Token revoked: " + client.getName(), owner(session), client.getId());
    }
  }

  @Override
  public List<String> scopes() {
    return RoleCatalogue.all().stream().map(RoleCatalogue.Role::name).toList();
  }

  @Override
  public String publicKeys() {
    return accessTokens.publicKeys();
  }

  /** The tokens, with the roles that the caller still has. */
  private Tokens tokens(
      ApiClient client, LoginSession session, Identity caller, Set<String> wanted) {
    Set<String> roles = new HashSet<>(wanted);
    roles.retainAll(caller.roles());
    note("Access token: " + client.getName(), caller, client.getId());
    return new Tokens(
        accessTokens.issue(caller.in(session.getId(), roles), client.getClientId()),
        AccessTokens.LIFETIME.toSeconds(),
        session.nextRefreshToken(),
        String.join(" ", roles.stream().sorted().toList()));
  }

  private ApiClient proved(String clientId, String secret) {
    Identity identity =
        signIn
            .client(clientId, secret)
            .orElseThrow(
                () ->
                    new OAuthException(
                        Error.INVALID_CLIENT, "Unknown client, wrong secret, or client at rest"));
    return em.find(ApiClient.class, identity.id());
  }

  private Identity person(UUID userId) {
    User user = em.find(User.class, userId);
    return callers
        .of(user)
        .orElseThrow(() -> new OAuthException(Error.INVALID_GRANT, "The user is at rest"));
  }

  /** The program that asks, at an address of its own. */
  private ApiClient asking(AuthorizationRequest request) {
    ApiClient client = client(request.clientId());
    redirectUri(client, request.redirectUri());
    if (request.challenge() == null || !request.challenge().matches("[A-Za-z0-9_-]{43}")) {
      throw new OAuthException(Error.INVALID_REQUEST, "PKCE with S256 is required");
    }
    return client;
  }

  /**
   * The program, if it may call at all and stands at or above the person. Scopes name no tenant: a
   * program from below would get the person's rights over the whole of the person's tree.
   */
  private ApiClient client(String clientId) {
    String person = Scope.caller().tenantPath();
    return em.createQuery("SELECT c FROM ApiClient c WHERE c.clientId = :id", ApiClient.class)
        .setParameter("id", clientId)
        .getResultStream()
        .filter(client -> !client.isExpired())
        .filter(
            client -> callers.of(client).filter(c -> person.startsWith(c.tenantPath())).isPresent())
        .findFirst()
        .orElseThrow(ServiceException::notFound);
  }

  private static String redirectUri(ApiClient client, String asked) {
    List<String> own = client.getRedirectUris();
    if (asked == null && own.size() == 1) {
      return own.get(0);
    }
    if (!own.contains(asked)) {
      throw ServiceException.notFound();
    }
    return asked;
  }

  private LoginSession locked(UUID session) {
    return em.find(LoginSession.class, session, LockModeType.PESSIMISTIC_WRITE);
  }

  private void endReused(String message, LoginSession session) {
    if (session != null) {
      em.remove(session);
      note(message + session.getLabel(), owner(session), session.getClientId());
    }
  }

  /** Whose session it is, for the trail; maybe somebody who is at rest by now. */
  private Identity owner(LoginSession session) {
    if (session.getUserId() == null) {
      ApiClient client = em.find(ApiClient.class, session.getClientId());
      return named(Identity.CLIENT + client.getName(), client.getTenantId());
    }
    User user = em.find(User.class, session.getUserId());
    return named(user.getEmail(), user.getTenantId());
  }

  private static Identity named(String name, UUID tenantId) {
    return new Identity(null, name, name, tenantId, "", Set.of(), null);
  }

  private void note(String message, Identity who, UUID client) {
    trail.event(AuditAction.TOKEN, who.name(), who.tenantId(), CLIENTS, client, message);
  }
}

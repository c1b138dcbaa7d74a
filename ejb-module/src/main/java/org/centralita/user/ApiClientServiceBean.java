package org.centralita.user;

import static org.centralita.security.Roles.ADMIN_USER;
import static org.centralita.security.Roles.PROVIDER_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.centralita.paging.Cursor;
import org.centralita.persistence.Stored;
import org.centralita.security.Identity;
import org.centralita.security.RandomSecret;
import org.centralita.security.RoleCatalogue;
import org.centralita.security.Roles;
import org.centralita.security.Scope;
import org.centralita.tenant.Tenant;
import org.centralita.tenant.Tenants;
import org.centralita.validation.Checks;

/** Transactions, authorisation and rules of {@link ApiClientService}. */
@Stateless
public class ApiClientServiceBean implements ApiClientService {

  private static final Map<String, ServiceException> REFUSALS =
      Map.of("uk_api_client_name", ServiceException.at("/name", ErrorCode.NAME_TAKEN));

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  @Inject private Tenants tenants;

  @Override
  @RolesAllowed({PROVIDER_ADMIN, ADMIN_USER})
  public ApiClientData create(UUID tenantId, ApiClientData data) {
    Tenant tenant = manageable(tenantId);
    Checks.present(data);
    if (data.getRoles() != null) {
      data.setRoles(data.getRoles().stream().map(RoleCatalogue::canonical).distinct().toList());
    }
    check(data, tenant);
    mayGrant(data.getRoles(), tenant);
    String secret = RandomSecret.next();
    ApiClient client =
        new ApiClient(tenantId, data, "cc-" + RandomSecret.next().substring(0, 16), secret);
    em.persist(client);
    Stored.flush(em, REFUSALS);
    ApiClientData answer = client.data();
    answer.setClientSecret(secret);
    return answer;
  }

  @Override
  @RolesAllowed({PROVIDER_ADMIN, ADMIN_USER})
  public ApiClientPage find(UUID tenantId, ApiClientQuery query) {
    manageable(tenantId);
    Checks.query(query);
    Cursor.Position after = Cursor.read("name", query.getCursor());
    TypedQuery<ApiClient> select =
        em.createQuery(
                "SELECT c FROM ApiClient c WHERE c.tenantId = :tenant"
                    + (after == null ? "" : " AND c.nameKey > :after")
                    + " ORDER BY c.nameKey",
                ApiClient.class)
            .setParameter("tenant", tenantId);
    if (after != null) {
      select.setParameter("after", after.key());
    }
    int limit = Cursor.limit(query);
    List<ApiClient> rows = select.setMaxResults(limit + 1).getResultList();
    List<ApiClient> shown = Cursor.cut(rows, limit);
    String next =
        rows.size() > limit ? Cursor.of("name", shown.get(limit - 1).getNameKey(), "-") : null;
    return new ApiClientPage(shown.stream().map(ApiClient::data).toList(), next);
  }

  @Override
  @RolesAllowed({PROVIDER_ADMIN, ADMIN_USER})
  public ApiClientData get(UUID tenantId, UUID id) {
    return existing(tenantId, id).data();
  }

  @Override
  @RolesAllowed({PROVIDER_ADMIN, ADMIN_USER})
  public void delete(UUID tenantId, UUID id) {
    ApiClient client = existing(tenantId, id);
    mayGrant(List.copyOf(client.getRoles()), tenants.visible(tenantId));
    em.remove(client);
    Stored.flush(em, REFUSALS);
  }

  /**
   * The clients of a tenant below are managed by its reseller's administrators, not by a
   * customer's.
   */
  private Tenant manageable(UUID tenantId) {
    Tenant tenant = tenants.visible(tenantId);
    Identity caller = Scope.caller();
    boolean own = !caller.isAbove(tenant.getPath());
    if (!own && !caller.has(PROVIDER_ADMIN) && !caller.has(Roles.RESELLER_USER)) {
      throw new ServiceException(ErrorCode.FORBIDDEN);
    }
    return tenant;
  }

  private ApiClient existing(UUID tenantId, UUID id) {
    manageable(tenantId);
    ApiClient client = id == null ? null : em.find(ApiClient.class, id);
    if (client == null || !client.getTenantId().equals(tenantId)) {
      throw ServiceException.notFound();
    }
    return client;
  }

  private static void check(ApiClientData data, Tenant tenant) {
    Checks checks =
        Checks.of(data)
            .readOnly("/id", data.getId(), null)
            .readOnly("/tenantId", data.getTenantId(), tenant.getId())
            .readOnly("/clientId", data.getClientId(), null)
            .readOnly("/clientSecret", data.getClientSecret(), null)
            .readOnly("/createdAt", data.getCreatedAt(), null)
            .future("/expiresAt", data.getExpiresAt());
    List<String> roles = data.getRoles();
    checks.require(roles != null && !roles.isEmpty(), "/roles", "REQUIRED");
    for (int i = 0; roles != null && i < roles.size(); i++) {
      RoleCatalogue.Role role = RoleCatalogue.get(roles.get(i));
      checks.require(role != null, "/roles/" + i, "UNKNOWN_ROLE");
      if (role != null) {
        checks.require(Granting.fits(role, tenant.getKind()), "/roles/" + i, "ROLE_DOES_NOT_FIT");
        for (String other : roles) {
          boolean excluded =
              role.exclusiveGroup() != null
                  && RoleCatalogue.exists(other)
                  && !other.equals(role.name())
                  && role.exclusiveGroup().equals(RoleCatalogue.get(other).exclusiveGroup());
          checks.require(!excluded, "/roles/" + i, "ROLE_EXCLUDES", String.valueOf(other));
        }
        for (String required : role.requires()) {
          checks.require(roles.contains(required), "/roles/" + i, "ROLE_REQUIRES", required);
        }
      }
    }
    List<String> uris = data.getRedirectUris() == null ? List.of() : data.getRedirectUris();
    for (int i = 0; i < uris.size(); i++) {
      checks.require(isRedirect(uris.get(i)), "/redirectUris/" + i, "BAD_REDIRECT_URI");
    }
    checks.done();
  }

  /**
   * OAuth 2.0 Security (RFC 9700): absolute, without fragment, encrypted unless on the same
   * machine.
   */
  private static boolean isRedirect(String text) {
    if (text == null) {
      return false;
    }
    try {
      URI uri = URI.create(text);
      boolean local = "127.0.0.1".equals(uri.getHost()) || "localhost".equals(uri.getHost());
      return text.length() <= 2000
          && uri.getHost() != null
          && uri.getRawFragment() == null
          && ("https".equals(uri.getScheme()) || local && "http".equals(uri.getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static void mayGrant(List<String> roles, Tenant tenant) {
    Identity caller = Scope.caller();
    for (String role : roles) {
      if (!Granting.allows(caller, RoleCatalogue.get(role), tenant)) {
        throw ServiceException.at("/roles", ErrorCode.FORBIDDEN);
      }
    }
  }
}

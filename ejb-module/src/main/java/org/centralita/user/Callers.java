package org.centralita.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.centralita.security.Identity;
import org.centralita.tenant.Tenant;
import org.centralita.tenant.TenantStatus;

/** Users and API clients as callers, as long as they may call at all. */
@ApplicationScoped
public class Callers {

  private static final List<TenantStatus> OPEN = List.of(TenantStatus.ACTIVE, TenantStatus.PENDING);

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  /** The user as a caller with all its roles; empty while nobody of its tenant gets in. */
  public Optional<Identity> of(User user) {
    return user.getStatus() == UserStatus.ACTIVE
        ? caller(
            user.getTenantId(),
            user.getId(),
            user.getEmail(),
            user.getDisplayName(),
            user.getRoles())
        : Optional.empty();
  }

  /** The same for a program. */
  public Optional<Identity> of(ApiClient client) {
    return caller(
        client.getTenantId(),
        client.getId(),
        Identity.CLIENT + client.getName(),
        client.getName(),
        client.getRoles());
  }

  /**
   * T2: nobody of a tenant that is disabled, blocked or terminated, or below such a one, gets in.
   */
  private Optional<Identity> caller(
      UUID tenantId, UUID id, String name, String displayName, Set<String> roles) {
    Tenant tenant = em.find(Tenant.class, tenantId);
    List<UUID> line = Tenant.line(tenant.getPath());
    long open =
        em.createQuery(
                "SELECT COUNT(t) FROM Tenant t WHERE t.id IN :line AND t.status IN :open",
                Long.class)
            .setParameter("line", line)
            .setParameter("open", OPEN)
            .getSingleResult();
    return open == line.size()
        ? Optional.of(new Identity(id, name, displayName, tenantId, tenant.getPath(), roles, null))
        : Optional.empty();
  }
}

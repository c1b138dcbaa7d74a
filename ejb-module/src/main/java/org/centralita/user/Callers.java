package org.centralita.user;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.centralita.security.Identity;
import org.centralita.tenant.Tenant;
import org.centralita.tenant.TenantStatus;

/** Users and API clients as callers, as long as they may call at all. */
@Stateless
@PermitAll
public class Callers {

  private static final List<TenantStatus> OPEN = List.of(TenantStatus.ACTIVE, TenantStatus.PENDING);

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  /**
   * Whether somebody who has signed in may go on, in one statement: it is asked with every call.
   */
  public boolean still(Identity caller) {
    List<UUID> line = Tenant.line(caller.tenantPath());
    String alive =
        caller.isClient()
            ? "SELECT c.id FROM ApiClient c WHERE c.id = :caller"
                + " AND (c.expiresAt IS NULL OR c.expiresAt > :now)"
            : "SELECT u.id FROM User u WHERE u.id = :caller AND u.status = :active";
    TypedQuery<Long> open =
        em.createQuery(
                "SELECT COUNT(t) FROM Tenant t WHERE t.id IN :line AND t.status IN :open"
                    + " AND EXISTS ("
                    + alive
                    + ") AND EXISTS (SELECT s.id FROM LoginSession s WHERE s.id = :session"
                    + " AND s.expiresAt > :now)",
                Long.class)
            .setParameter("line", line)
            .setParameter("open", OPEN)
            .setParameter("caller", caller.id())
            .setParameter("session", caller.session())
            .setParameter("now", Instant.now());
    if (!caller.isClient()) {
      open.setParameter("active", UserStatus.ACTIVE);
    }
    return open.getSingleResult() == line.size();
  }

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

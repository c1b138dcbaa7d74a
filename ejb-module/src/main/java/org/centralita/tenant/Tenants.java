package org.centralita.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.centralita.persistence.UuidConverter;
import org.centralita.security.Identity;
import org.centralita.security.Roles;
import org.centralita.security.Scope;

/** Tenants by id, for the services of this and other features: always within the caller's scope. */
@ApplicationScoped
public class Tenants {

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  /** The tenant; 404 when there is none or the caller may not see it. */
  public Tenant visible(UUID id) {
    return visible(id == null ? null : em.find(Tenant.class, id));
  }

  /**
   * The same for a change; 403 for those who see it from above without managing its customers, 409
   * for one that is terminated.
   */
  public Tenant editable(UUID id) {
    Tenant tenant = manageable(id);
    if (tenant.getStatus() == TenantStatus.TERMINATED) {
      throw new ServiceException(ErrorCode.TENANT_TERMINATED, tenant.getName());
    }
    return tenant;
  }

  /** The same for what is done to a terminated one, too. */
  public Tenant manageable(UUID id) {
    Tenant tenant = visible(id);
    Identity caller = Scope.caller();
    if (caller.isAbove(tenant.getPath())
        && !caller.has(Roles.PROVIDER_ADMIN)
        && !caller.has(Roles.RESELLER_USER)) {
      throw new ServiceException(ErrorCode.FORBIDDEN);
    }
    return tenant;
  }

  /**
   * A tenant below which something begins: its status stays as it is until the transaction ends.
   * Any number of transactions may hold it so at the same time, which is why this is no lock mode
   * of Jakarta Persistence: the provider knows exclusive ones only. 404 as in {@link #visible}.
   */
  public Tenant held(UUID id) {
    List<?> rows =
        em.createNamedQuery("Tenant.held").setParameter(1, UuidConverter.bytes(id)).getResultList();
    return visible(rows.isEmpty() ? null : (Tenant) rows.get(0));
  }

  /**
   * The same, held until the transaction ends, so that moves of one tenant come one after another.
   */
  public Tenant locked(UUID id) {
    return visible(id == null ? null : em.find(Tenant.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  private static Tenant visible(Tenant tenant) {
    if (tenant == null || !Scope.caller().sees(tenant.getPath())) {
      throw ServiceException.notFound();
    }
    return tenant;
  }
}

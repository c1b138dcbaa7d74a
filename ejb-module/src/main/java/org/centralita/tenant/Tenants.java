package org.centralita.tenant;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.centralita.security.Identity;
import org.centralita.security.Roles;
import org.centralita.security.Scope;

/** Tenants by id, for the services of this and other features: always within the caller's scope. */
@Stateless
@PermitAll
public class Tenants {

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  /** The tenant; 404 when there is none or the caller may not see it. */
  public Tenant visible(UUID id) {
    return visible(id, LockModeType.NONE);
  }

  /** The same for a change; 403 for those who see it from above without managing its customers. */
  public Tenant editable(UUID id) {
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
   * The same, held until the transaction ends, so that moves of one tenant come one after another.
   */
  public Tenant locked(UUID id) {
    return visible(id, LockModeType.PESSIMISTIC_WRITE);
  }

  private Tenant visible(UUID id, LockModeType lock) {
    Tenant tenant = id == null ? null : em.find(Tenant.class, id, lock);
    if (tenant == null || !Scope.caller().sees(tenant.getPath())) {
      throw ServiceException.notFound();
    }
    return tenant;
  }
}

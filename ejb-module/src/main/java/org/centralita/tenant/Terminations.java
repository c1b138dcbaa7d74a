package org.centralita.tenant;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.centralita.persistence.UuidConverter;
import org.centralita.security.CallContext;

/** Carries out planned terminations, one in each transaction. */
@Stateless
@PermitAll
public class Terminations {

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  @EJB private TenantList list;

  /** Ends one tenant that is due and that no other node works on; false when there is none. */
  public boolean endNext() {
    List<?> ids =
        em.createNativeQuery(
                "SELECT id FROM tenant WHERE terminates_at <= ? ORDER BY terminates_at"
                    + " LIMIT 1 FOR UPDATE SKIP LOCKED")
            .setParameter(1, LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC))
            .getResultList();
    if (ids.isEmpty()) {
      return false;
    }
    Tenant tenant = em.find(Tenant.class, UuidConverter.uuid((byte[]) ids.get(0)));
    CallContext.ofJob("termination", tenant.getTerminatesBy())
        .call(
            () -> {
              if (list.livingBelow(tenant) > 0) {
                tenant.callOffEnd("Termination called off, tenants below are in service");
              } else {
                tenant.endAsPlanned();
              }
              em.flush();
              return null;
            });
    return true;
  }
}

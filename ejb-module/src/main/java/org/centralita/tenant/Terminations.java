package org.centralita.tenant;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.centralita.persistence.UuidConverter;
import org.centralita.security.CallContext;

/** Carries out planned terminations, one in each transaction. */
@Stateless
@PermitAll
public class Terminations {

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  @Inject private TenantList list;

  /** Tenants whose time has come. */
  public List<UUID> due() {
    return em.createQuery(
            "SELECT t.id FROM Tenant t WHERE t.terminatesAt <= :now ORDER BY t.terminatesAt",
            UUID.class)
        .setParameter("now", Instant.now())
        .setMaxResults(500)
        .getResultList();
  }

  /** Ends the tenant, unless another node does so or has done so. */
  public void end(UUID id) {
    List<?> mine =
        em.createNativeQuery(
                "SELECT id FROM tenant WHERE id = ? AND terminates_at <= ? FOR UPDATE SKIP LOCKED")
            .setParameter(1, UuidConverter.bytes(id))
            .setParameter(2, LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC))
            .getResultList();
    if (mine.isEmpty()) {
      return;
    }
    Tenant tenant = em.find(Tenant.class, id);
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
  }
}

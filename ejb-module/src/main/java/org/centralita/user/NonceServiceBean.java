package org.centralita.user;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.centralita.audit.AuditAction;
import org.centralita.audit.AuditTrail;
import org.centralita.persistence.UuidConverter;
import org.centralita.security.CallContext;
import org.centralita.security.Identity;
import org.centralita.security.RandomSecret;

/**
 * Keeps spent nonces in the database, where the key makes sure that one is spent once on all nodes.
 * A refusal is returned, not thrown, so that the transaction with its audit entry is kept.
 */
@Stateless
@PermitAll
public class NonceServiceBean implements NonceService {

  private static final Duration WITHOUT_TIME = Duration.ofDays(1);

  /** Nodes may disagree a little on what time it is. */
  private static final Duration CLOCKS = Duration.ofMinutes(1);

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  @EJB private AuditTrail trail;

  @Override
  public boolean spend(String nonce, Instant refusedAfter) {
    Identity caller = CallContext.current().identity();
    Instant expires =
        refusedAfter == null ? Instant.now().plus(WITHOUT_TIME) : refusedAfter.plus(CLOCKS);
    int added =
        em.createNativeQuery(
                "INSERT IGNORE INTO used_nonce (client_id, nonce_hash, expires_at) VALUES (?, ?, ?)")
            .setParameter(1, UuidConverter.bytes(caller.id()))
            .setParameter(2, RandomSecret.hash(nonce))
            .setParameter(3, LocalDateTime.ofInstant(expires, ZoneOffset.UTC))
            .executeUpdate();
    if (added == 0) {
      trail.event(
          AuditAction.LOGIN_FAILED,
          caller.name(),
          caller.tenantId(),
          "api_client",
          caller.id(),
          "Sign-in refused, nonce used before: " + caller.displayName());
    }
    return added > 0;
  }
}

package org.centralita.user;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Forgets nonces whose messages are too old to be taken. */
@Stateless
@PermitAll
public class SpentNonces {

  private static final int AT_ONCE = 5000;

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  /** Forgets some; whether there may be more. */
  public boolean forget(Instant now) {
    return em.createNativeQuery("DELETE FROM used_nonce WHERE expires_at < ? LIMIT " + AT_ONCE)
            .setParameter(1, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
            .executeUpdate()
        == AT_ONCE;
  }
}

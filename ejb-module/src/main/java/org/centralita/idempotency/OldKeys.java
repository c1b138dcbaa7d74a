package org.centralita.idempotency;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Removes keys whose day is over. */
@Stateless
@PermitAll
public class OldKeys {

  private static final int MOST = 500;

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  /**
   * Removes some, in a transaction of its own.
   *
   * @return whether there may be more
   */
  public boolean remove() {
    return em.createNativeQuery(
                "DELETE FROM idempotency_key"
                    + " WHERE created_at < UTC_TIMESTAMP(6) - INTERVAL 24 HOUR"
                    + " ORDER BY created_at LIMIT "
                    + MOST)
            .executeUpdate()
        == MOST;
  }
}

package org.centralita.start;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Removes a few rows in a transaction of its own, so that nobody waits long for locks. */
@Stateless
@PermitAll
public class Removal {

  private static final int AT_ONCE = 500;

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  /**
   * Removes some.
   *
   * @param rows a table and a condition, from constants only
   * @return whether there may be more
   */
  public boolean some(String rows) {
    return em.createNativeQuery("DELETE FROM " + rows + " LIMIT " + AT_ONCE).executeUpdate()
        == AT_ONCE;
  }
}

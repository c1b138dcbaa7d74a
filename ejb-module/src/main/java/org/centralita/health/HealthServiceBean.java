package org.centralita.health;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;

/** Asks the database for a sign of life. Open to all: it tells nothing else. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HealthServiceBean implements HealthService {

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  @Override
  public boolean ready() {
    try {
      em.createNativeQuery("SELECT 1").getSingleResult();
      return true;
    } catch (PersistenceException e) {
      return false;
    }
  }
}

package org.centralita.container;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.function.Consumer;
import java.util.function.Function;

/** A transaction for tests that look at entities directly. */
@Stateless
public class Services {

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  /** The work in a transaction of its own. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public <T> T inTransaction(Function<EntityManager, T> work) {
    return work.apply(em);
  }

  /** The work in a transaction of its own. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void doInTransaction(Consumer<EntityManager> work) {
    work.accept(em);
  }
}

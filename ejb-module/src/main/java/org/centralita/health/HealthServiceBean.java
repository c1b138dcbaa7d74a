package org.centralita.health;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;

/** Open to all: it tells nothing else, and asks nobody. */
@Stateless
@PermitAll
@ExcludeDefaultInterceptors
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HealthServiceBean implements HealthService {

  @Inject private Database database;

  @Override
  public boolean ready() {
    return !database.isAway();
  }
}

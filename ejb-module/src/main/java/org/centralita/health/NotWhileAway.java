package org.centralita.health;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;

/**
 * Refuses all work at once while the database is away (see {@code ejb-jar.xml}). Else each call
 * would wait for a connection until no thread is left, not even to say that the node lives.
 */
public class NotWhileAway {

  @Inject private Database database;

  /** Lets the call through, or refuses it. */
  @AroundInvoke
  public Object check(InvocationContext call) throws Exception {
    if (database.isAway()) {
      throw new ServiceException(ErrorCode.UNAVAILABLE);
    }
    return call.proceed();
  }
}

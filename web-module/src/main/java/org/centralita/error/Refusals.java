package org.centralita.error;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.centralita.security.CallContext;
import org.centralita.security.Identity;

/** Finds out what went wrong, the same way for REST, SOAP and pages. */
public final class Refusals {

  private static final Logger LOG = Logger.getLogger(Refusals.class.getName());

  private Refusals() {}

  /** The refusal behind an exception. What no service has refused is ours, and is logged. */
  public static ServiceException of(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ServiceException refusal) {
        return noted(refusal);
      }
      if (cause instanceof EJBAccessException || cause instanceof AccessLocalException) {
        return noted(
            new ServiceException(
                CallContext.current().identity() == null
                    ? ErrorCode.UNAUTHENTICATED
                    : ErrorCode.FORBIDDEN));
      }
      if (cause instanceof SQLException sql && isAway(sql)) {
        LOG.log(Level.WARNING, "The database is away: {0}", sql.getMessage());
        return new ServiceException(ErrorCode.UNAVAILABLE);
      }
    }
    String id = CallContext.current().requestId();
    LOG.log(Level.SEVERE, thrown, () -> "Request " + id + " failed");
    return new ServiceException(ErrorCode.INTERNAL, id);
  }

  /** Who tries what they may not do may be probing. */
  private static ServiceException noted(ServiceException refusal) {
    if (refusal.code() == ErrorCode.FORBIDDEN) {
      Identity caller = CallContext.current().identity();
      LOG.log(Level.INFO, "Not allowed: {0}", caller == null ? "anonymous" : caller.name());
    }
    return refusal;
  }

  /** Class 08 of SQL states: connection exceptions. */
  private static boolean isAway(SQLException e) {
    return e.getSQLState() != null && e.getSQLState().startsWith("08");
  }
}

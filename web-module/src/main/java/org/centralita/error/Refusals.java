package org.centralita.error;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletRequest;
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
        LOG.log(Level.WARNING, "The database is away", sql);
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

  /** The refusal behind an error that the server dispatches. */
  public static ServiceException ofError(ServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
      return of(thrown);
    }
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? ofStatus(status)
        : ServiceException.notFound();
  }

  /** The refusal that a server means by a status. */
  public static ServiceException ofStatus(int status) {
    return switch (status) {
      case 401 -> new ServiceException(ErrorCode.UNAUTHENTICATED);
      case 403 -> new ServiceException(ErrorCode.FORBIDDEN);
      case 404 -> ServiceException.notFound();
      // What servers say of a method that nobody has heard of.
      case 405, 501 -> new ServiceException(ErrorCode.METHOD_NOT_ALLOWED);
      case 406 -> new ServiceException(ErrorCode.NOT_ACCEPTABLE);
      case 415 -> new ServiceException(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
      case 429 -> new ServiceException(ErrorCode.TOO_MANY_REQUESTS, 60);
      case 503 -> new ServiceException(ErrorCode.UNAVAILABLE);
      default ->
          status < 500
              ? new ServiceException(ErrorCode.UNREADABLE)
              : new ServiceException(ErrorCode.INTERNAL, CallContext.current().requestId());
    };
  }

  /**
   * Class 08 of SQL states: connection exceptions. What has no state is not from the database: the
   * server's pool had no connection to give.
   */
  private static boolean isAway(SQLException e) {
    return e.getSQLState() == null || e.getSQLState().startsWith("08");
  }
}

package org.centralita.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Map;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;

/** Sends changes to the database while a refusal can still be told as what it is. */
public final class Stored {

  private Stored() {}

  /** Refuses a change of a record that the caller has not read as it is: 422 unread, 412 stale. */
  public static void requireVersion(Long read, long stored) {
    if (read == null) {
      throw ServiceException.invalid("/version", "REQUIRED");
    }
    if (read != stored) {
      throw new ServiceException(ErrorCode.STALE);
    }
  }

  /**
   * Writes what the transaction has changed so far.
   *
   * @param refusals what a violated constraint means, by its name
   */
  public static void flush(EntityManager em, Map<String, ServiceException> refusals) {
    try {
      em.flush();
    } catch (OptimisticLockException e) {
      throw new ServiceException(ErrorCode.STALE);
    } catch (PersistenceException e) {
      String message = sqlMessage(e);
      for (Map.Entry<String, ServiceException> refusal : refusals.entrySet()) {
        if (message.contains(refusal.getKey())) {
          throw refusal.getValue();
        }
      }
      throw e;
    }
  }

  private static String sqlMessage(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException && cause.getMessage() != null) {
        return cause.getMessage();
      }
    }
    return "";
  }
}

package org.centralita.start;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.centralita.security.CallContext;

/**
 * Removes rows that are of no use any more, on each node: one takes what the others have left. What
 * fails is tried again with the next run and does not reach the timer, which a server gives up
 * after a few failures.
 */
@Singleton
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class Housekeeping {

  private static final Logger LOG = Logger.getLogger(Housekeeping.class.getName());

  /** Tables, and when a row of them is over. */
  private static final List<String> OVER =
      List.of(
          "login_session WHERE expires_at < UTC_TIMESTAMP(6)",
          "authorization_code WHERE expires_at < UTC_TIMESTAMP(6) - INTERVAL 1 HOUR",
          "sign_in_failure WHERE COALESCE(locked_until, since) < UTC_TIMESTAMP(6) - INTERVAL 1 DAY",
          "used_nonce WHERE expires_at < UTC_TIMESTAMP(6)",
          "idempotency_key WHERE created_at < UTC_TIMESTAMP(6) - INTERVAL 24 HOUR");

  @EJB private Removal removal;

  /** Removes what is over. */
  @Schedule(hour = "*", minute = "*/10", second = "40", persistent = false)
  public void run() {
    CallContext.ofJob("housekeeping", null)
        .call(
            () -> {
              OVER.forEach(this::remove);
              return null;
            });
  }

  private void remove(String rows) {
    try {
      boolean more = true;
      while (more) {
        more = removal.some(rows);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "What is over could not be removed: " + rows);
    }
  }
}

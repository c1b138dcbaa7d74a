package org.centralita.start;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.centralita.metrics.Jobs;
import org.centralita.security.CallContext;

/**
 * Removes rows that are of no use any more, on each node: one takes what the others have left. What
 * fails is tried again with the next run.
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
  @Inject private Jobs jobs;

  /** Removes what is over. */
  @Schedule(hour = "*", minute = "*/10", second = "40", persistent = false)
  public void run() {
    jobs.run("housekeeping", () -> CallContext.ofJob("housekeeping", null).call(this::removeAll));
  }

  private boolean removeAll() {
    boolean whole = true;
    for (String rows : OVER) {
      whole &= remove(rows);
    }
    return whole;
  }

  private boolean remove(String rows) {
    try {
      boolean more = true;
      while (more) {
        more = removal.some(rows);
      }
      return true;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "What is over could not be removed: " + rows);
      return false;
    }
  }
}

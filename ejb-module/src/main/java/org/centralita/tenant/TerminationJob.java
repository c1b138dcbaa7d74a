package org.centralita.tenant;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.centralita.metrics.Jobs;

/**
 * Ends tenants whose time has come (T2), on whichever node finds them first. One that fails is
 * tried again with the next run and does not hold up the others.
 */
@Singleton
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class TerminationJob {

  private static final Logger LOG = Logger.getLogger(TerminationJob.class.getName());

  @EJB private Terminations terminations;
  @Inject private Jobs jobs;

  /** Ends what is due. */
  @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
  void run() {
    jobs.run(
        "termination",
        () -> {
          boolean whole = true;
          for (UUID tenant : terminations.due()) {
            whole &= end(tenant);
          }
          return whole;
        });
  }

  private boolean end(UUID tenant) {
    try {
      terminations.end(tenant);
      return true;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "Tenant " + tenant + " could not be terminated as planned");
      return false;
    }
  }
}

package org.centralita.tenant;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Ends tenants whose time has come (T2), on whichever node finds them first. What fails is logged
 * and tried again with the next run; it neither holds up the others nor reaches the timer, which a
 * server gives up after a few failures.
 */
@Singleton
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class TerminationJob {

  private static final Logger LOG = Logger.getLogger(TerminationJob.class.getName());

  @EJB private Terminations terminations;

  /** Ends what is due. */
  @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
  void run() {
    try {
      for (UUID tenant : terminations.due()) {
        end(tenant);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Planned terminations could not be read", e);
    }
  }

  private void end(UUID tenant) {
    try {
      terminations.end(tenant);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "Tenant " + tenant + " could not be terminated as planned");
    }
  }
}

package org.centralita.tenant;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Ends tenants whose time has come (T2), on whichever node finds them first. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TerminationJob {

  @EJB private Terminations terminations;

  /** Goes on until nothing is due. */
  @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
  void run() {
    while (terminations.endNext()) {
      // The next one has a transaction of its own.
    }
  }
}

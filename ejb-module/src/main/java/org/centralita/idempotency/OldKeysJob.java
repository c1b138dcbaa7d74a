package org.centralita.idempotency;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.centralita.security.CallContext;

/** Removes old keys every hour, on every node: each takes what the others have left. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OldKeysJob {

  private static final Logger LOG = Logger.getLogger(OldKeysJob.class.getName());

  @EJB private OldKeys keys;

  /** Removes what is old; what fails is tried again in an hour. */
  @Schedule(hour = "*", minute = "17", persistent = false)
  void run() {
    CallContext.ofJob("old-keys", null)
        .call(
            () -> {
              try {
                while (keys.remove()) {
                  LOG.fine("There are more");
                }
              } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Old idempotency keys could not be removed", e);
              }
              return null;
            });
  }
}

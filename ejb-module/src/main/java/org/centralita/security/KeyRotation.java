package org.centralita.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the signing keys of each node in step. A failure is logged and mended by the next run. */
@Singleton
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class KeyRotation {

  private static final Logger LOG = Logger.getLogger(KeyRotation.class.getName());

  @EJB private SigningKeys keys;

  @Schedule(hour = "*", minute = "*", second = "10", persistent = false)
  void run() {
    try {
      keys.rotate();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The signing keys could not be looked after", e);
    }
  }
}

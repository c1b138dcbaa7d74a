package org.centralita.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.centralita.metrics.Jobs;

/** Keeps the signing keys of each node in step. */
@Singleton
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class KeyRotation {

  @EJB private SigningKeys keys;
  @Inject private Jobs jobs;

  @Schedule(hour = "*", minute = "*", second = "10", persistent = false)
  void run() {
    jobs.run(
        "key-rotation",
        () -> {
          keys.rotate();
          return true;
        });
  }
}

package org.centralita.start;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Removes rows that are of no use any more, a few at a time so that nobody waits for it. */
@Singleton
@PermitAll
public class Housekeeping {

  private static final int AT_ONCE = 2_000;

  /** Each has a time as its only parameter: a day ago. */
  private static final List<String> EXPIRED =
      List.of(
          "DELETE FROM login_session WHERE expires_at < ?",
          "DELETE FROM authorization_code WHERE expires_at < ?",
          "DELETE FROM sign_in_failure WHERE since < ?");

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  @Schedule(hour = "*", minute = "*/10", second = "40", persistent = false)
  void run() {
    LocalDateTime dayAgo =
        LocalDateTime.ofInstant(Instant.now().minus(1, ChronoUnit.DAYS), ZoneOffset.UTC);
    for (String delete : EXPIRED) {
      em.createNativeQuery(delete + " LIMIT " + AT_ONCE).setParameter(1, dayAgo).executeUpdate();
    }
  }
}

package org.centralita.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** Refused sign-ins of one account or from one address. */
@Entity
@Table(name = "sign_in_failure")
public class FailureCount {

  /** Failures that are further apart than this have nothing to do with each other. */
  static final Duration WINDOW = Duration.ofMinutes(15);

  @Id private String subject;

  private int failures;

  private Instant since;

  @Column(name = "locked_until")
  private Instant lockedUntil;

  /** For the persistence provider. */
  protected FailureCount() {}

  FailureCount(String subject) {
    this.subject = subject;
    this.since = Instant.now();
  }

  /**
   * Counts one more.
   *
   * @param allowed how many are allowed before each further one locks
   * @param firstLock how long the first lock lasts; it doubles with each failure, up to the window
   * @return how long it is locked from now on; zero when it is not
   */
  Duration count(int allowed, Duration firstLock) {
    Instant now = Instant.now();
    Instant last = lockedUntil == null ? since : lockedUntil;
    if (last.plus(WINDOW).isBefore(now)) {
      failures = 0;
      since = now;
      lockedUntil = null;
    }
    failures++;
    if (failures < allowed) {
      return Duration.ZERO;
    }
    long doubled = firstLock.toSeconds() << Math.min(failures - allowed, 10);
    Duration lock = Duration.ofSeconds(Math.min(doubled, WINDOW.toSeconds()));
    lockedUntil = now.plus(lock);
    return lock;
  }

  /** How long it is locked still, in whole seconds; 0 when it is not. */
  long secondsLeft() {
    Instant now = Instant.now();
    return lockedUntil == null || !lockedUntil.isAfter(now)
        ? 0
        : Duration.between(now, lockedUntil).toSeconds() + 1;
  }

  String getSubject() {
    return subject;
  }
}

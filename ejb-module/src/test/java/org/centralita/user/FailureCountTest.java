package org.centralita.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How locks grow. */
class FailureCountTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final FailureCount count = new FailureCount("account:x");

  @Test
  void locksWithTheFailureAfterWhichNoneIsAllowed() {
    for (int i = 0; i < 4; i++) {
      assertThat(count.count(5, MINUTE)).isZero();
      assertThat(count.secondsLeft()).isZero();
    }

    assertThat(count.count(5, MINUTE)).isEqualTo(MINUTE);
    assertThat(count.secondsLeft()).isBetween(59L, 60L);
  }

  @Test
  void doublesUpToTheWindow() {
    for (int i = 0; i < 4; i++) {
      count.count(5, MINUTE);
    }
    assertThat(count.count(5, MINUTE)).isEqualTo(MINUTE);
    assertThat(count.count(5, MINUTE)).isEqualTo(Duration.ofMinutes(2));
    assertThat(count.count(5, MINUTE)).isEqualTo(Duration.ofMinutes(4));
    assertThat(count.count(5, MINUTE)).isEqualTo(Duration.ofMinutes(8));
    for (int i = 0; i < 60; i++) {
      assertThat(count.count(5, MINUTE)).isEqualTo(FailureCount.WINDOW);
    }
  }
}

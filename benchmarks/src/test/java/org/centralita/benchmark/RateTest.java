package org.centralita.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class RateTest {

  @Test
  void takesTheMiddleOne() {
    assertThat(Rate.median(9, 1, 5)).isEqualTo(5);
    assertThat(Rate.median(4, 1, 9, 2)).isEqualTo(3);
    assertThat(Rate.median()).isNaN();
  }

  @Test
  void combinesFloorsAsOneAfterTheOther() {
    assertThat(Rate.combined(3000, 6800)).isCloseTo(2081.6, within(0.1));
  }

  @Test
  void comparesRoundByRound() {
    double[] rates = {50, 5, 60};
    double[] floors = {100, 10, 100};

    assertThat(Rate.ratio(rates, floors)).isEqualTo(0.5);
  }

  @Test
  void addsUpWhatClientsMeasured() {
    Sample sum = Sample.sum(List.of(sample(1000, 99), sample(9000, 1)));

    assertThat(sum.rate()).isEqualTo(50);
    assertThat(sum.millis(50)).isCloseTo(1, within(0.01));
    assertThat(sum.millis(99.5)).isCloseTo(9, within(0.01));
    assertThat(sum.errors()).isEqualTo(2);
    assertThat(sum.productMicros()).isEqualTo(20_000);
    assertThat(sum.databaseMicros()).isEqualTo(10_000);
  }

  /** So many pieces that took so long, one second of measurement, and one error. */
  private static Sample sample(long micros, int pieces) {
    Histogram histogram = Sample.histogram();
    histogram.recordValueWithCount(micros, pieces);
    Cpu cpu = new Cpu(Duration.ofSeconds(1), Duration.ofMillis(500));
    return new Sample(histogram, Duration.ofSeconds(1).toNanos(), 1, "broken", cpu);
  }
}

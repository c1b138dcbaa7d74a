package org.centralita.benchmark;

import org.HdrHistogram.Histogram;

/**
 * One measurement.
 *
 * @param micros how long each piece of work took
 * @param nanos how long the measurement took
 * @param errors how many pieces failed; they are not among {@code micros}
 * @param firstError what the first of them said; null when there was none
 * @param cpu what it cost the product and its database
 */
record Sample(Histogram micros, long nanos, long errors, String firstError, Cpu cpu) {

  private static final long LONGEST_MICROS = 120_000_000;

  /** A histogram with three digits for anything from a microsecond to two minutes. */
  static Histogram histogram() {
    return new Histogram(LONGEST_MICROS, 3);
  }

  /** Pieces of work per second. */
  double rate() {
    return micros.getTotalCount() * 1e9 / nanos;
  }

  /** All measurements as one. */
  static Sample sum(Iterable<Sample> samples) {
    Histogram all = histogram();
    long nanos = 0;
    long errors = 0;
    String firstError = null;
    Cpu cpu = Cpu.NONE;
    for (Sample sample : samples) {
      all.add(sample.micros);
      nanos += sample.nanos;
      errors += sample.errors;
      firstError = firstError == null ? sample.firstError : firstError;
      cpu = cpu.plus(sample.cpu);
    }
    return new Sample(all, nanos, errors, firstError, cpu);
  }

  Sample lasting(long time, Cpu used) {
    return new Sample(micros, time, errors, firstError, used);
  }

  /** The time in milliseconds within which that share of the work was done, in percent. */
  double millis(double percentile) {
    return micros.getValueAtPercentile(percentile) / 1000.0;
  }

  /** Microseconds of the product's processor time for each piece. */
  double productMicros() {
    return cpu.product().toNanos() / 1e3 / micros.getTotalCount();
  }

  /** Microseconds of the database's processor time for each piece. */
  double databaseMicros() {
    return cpu.database().toNanos() / 1e3 / micros.getTotalCount();
  }
}

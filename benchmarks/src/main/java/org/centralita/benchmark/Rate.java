package org.centralita.benchmark;

import java.util.Arrays;

/** The arithmetic of the budgets. */
final class Rate {

  private Rate() {}

  /** The middle one; between the two in the middle where there is none. NaN of nothing. */
  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /**
   * The middle of what each round says of the one against the other: both were measured one after
   * the other, so what disturbed the machine has disturbed both.
   */
  static double ratio(double[] rates, double[] floors) {
    double[] ratios = new double[Math.min(rates.length, floors.length)];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = rates[i] / floors[i];
    }
    return median(ratios);
  }

  /**
   * How many per second go through two stations one after the other: 1/(1/R + 1/J).
   *
   * @param first pieces per second at the one
   * @param second pieces per second at the other
   */
  static double combined(double first, double second) {
    return 1 / (1 / first + 1 / second);
  }
}

package org.centralita.benchmark;

/**
 * A line of the table.
 *
 * @param key what was measured
 * @param rate pieces per second
 * @param floor what the ratio compares with, per second; NaN where there is nothing
 * @param ratio to the floor, or the growth of the time; NaN where there is none
 * @param budget in words; empty where there is none
 * @param kept whether the budget is kept; null where there is none
 * @param statements how many one piece runs; -1 when they were not counted
 * @param sample all rounds together
 */
record Line(
    Results.Key key,
    double rate,
    double floor,
    double ratio,
    String budget,
    Boolean kept,
    long statements,
    Sample sample) {

  private static final String FORMAT =
      "%-41s %7s %3s %8s %8s %6s  %-28s %8s %8s %8s %5s %7s %7s  %s%n";

  static String head() {
    return FORMAT.formatted(
        "work", "tenants", "by", "per s", "floor", "ratio", "budget", "p50 ms", "p95 ms", "p99 ms",
        "SQL", "µs app", "µs db", "");
  }

  String text() {
    return FORMAT.formatted(
        key.work(),
        key.size(),
        key.clients(),
        number("%.0f", rate),
        number("%.0f", floor),
        number("%.2f", ratio),
        budget,
        number("%.2f", sample.millis(50)),
        number("%.2f", sample.millis(95)),
        number("%.2f", sample.millis(99)),
        statements < 0 ? "" : statements,
        number("%.0f", sample.productMicros()),
        number("%.0f", sample.databaseMicros()),
        verdict(kept));
  }

  static String verdict(Boolean kept) {
    return kept == null ? "" : kept ? "ok" : "SHORT";
  }

  private static String number(String format, double value) {
    return Double.isNaN(value) ? "" : format.formatted(value);
  }
}

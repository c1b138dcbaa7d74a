package org.centralita.benchmark;

import java.io.PrintStream;

/** The table. */
final class Report {
  private final Options options;
  private final Results results;

  Report(Options options, Results results) {
    this.options = options;
    this.results = results;
  }

  void print(PrintStream out) {
    for (Results.Key key : results.samples().keySet()) {
      Sample all = results.all(key);
      out.printf(
          "%-45s %7d %3d %9.0f/s  p50 %7.2f p95 %7.2f p99 %7.2f  %s%n",
          key.work(),
          key.size(),
          key.clients(),
          results.rate(key),
          all.millis(50),
          all.millis(95),
          all.millis(99),
          results.statements(key.work(), key.size()));
    }
    int size = options.sizes().get(0);
    double r = results.rate(new Results.Key(Work.FLOOR_CREATE, size, Options.CLIENTS));
    double j = results.rate(new Results.Key(Work.FLOOR_JDBC, size, Options.CLIENTS));
    double c = results.rate(new Results.Key(Work.CREATE, size, Options.CLIENTS));
    out.printf(
        "create: %.2f of the combined floor %.0f%n", c / Rate.combined(r, j), Rate.combined(r, j));
    double f = results.rate(new Results.Key(Work.FLOOR_READ, size, Options.CLIENTS));
    double g = results.rate(new Results.Key(Work.READ, size, Options.CLIENTS));
    out.printf("read: %.2f%n", g / f);
  }
}

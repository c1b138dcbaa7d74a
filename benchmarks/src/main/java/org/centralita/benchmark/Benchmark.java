package org.centralita.benchmark;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Starts the product, fills it, measures, and prints the table. */
public final class Benchmark {

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Options options;
  private final Product product;
  private final Database database;
  private final Api api;
  private final Filling filling;
  private final Works works;
  private final Results results = new Results();
  private final long begin = System.nanoTime();

  private Benchmark(Options options, Product product) throws Exception {
    this.options = options;
    this.product = product;
    database = product.database();
    api =
        new Api(
            product.port(), product.credential("client.id"), product.credential("client.secret"));
    filling = new Filling(api, database);
    works = new Works(api, product.port(), filling, database);
  }

  /** Runs all of it; the exit code tells of errors, not of budgets that are missed. */
  public static void main(String[] arguments) throws Exception {
    Options options = Options.ofProcess();
    long errors;
    try (Product product = Product.start(options)) {
      errors = new Benchmark(options, product).run();
    }
    if (errors > 0) {
      System.exit(1);
    }
  }

  private long run() throws Exception {
    int first = options.sizes().get(0);
    for (int size : options.sizes()) {
      filling.fillTo(size);
      say("filled with %d tenants", size);
      List<Work> measured = new ArrayList<>(works.reading());
      measured.addAll(works.writing());
      if (size == first) {
        measured.addAll(works.others());
      }
      measured.removeIf(work -> !isAskedFor(work));
      if (size == first) {
        measure(measured, size, false);
        say("warm");
      }
      for (int round = 1; round <= options.rounds(); round++) {
        measure(measured, size, true);
        say("round %d of %d", round, options.rounds());
      }
      for (Work work : measured) {
        if (results.all(new Results.Key(work.name(), size, Options.CLIENTS)).errors() == 0) {
          results.statements(work.name(), size, new Statements(database).of(work));
        }
      }
    }
    new Report(options, results).print(out);
    return results.errors();
  }

  private boolean isAskedFor(Work work) {
    return work.name().startsWith("floor") || work.name().contains(options.only());
  }

  private void measure(List<Work> works, int size, boolean keep) throws Exception {
    for (Work work : works) {
      api.keepFresh();
      Duration span = Duration.ofMillis((long) (options.span().toMillis() * work.share()));
      Cleanup cleanup = work.writes() ? new Cleanup(database) : null;
      Sample sample = Load.run(Options.CLIENTS, span, work.maker());
      if (cleanup != null) {
        cleanup.run();
      }
      if (sample.errors() > 0) {
        say("%s: %d ERRORS, first: %s", work.name(), sample.errors(), sample.firstError());
      }
      if (keep) {
        results.add(new Results.Key(work.name(), size, Options.CLIENTS), sample);
      }
    }
  }

  private void say(String text, Object... values) {
    out.printf("%5.0f s  %s%n", (System.nanoTime() - begin) / 1e9, text.formatted(values));
  }
}

package org.centralita.benchmark;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Starts the product, fills it, measures, and prints the table. */
public final class Benchmark {

  /** What somebody waits for who is alone. */
  private static final Set<String> ALONE = Set.of(Work.READ, Work.LIST, Work.SEARCH, Work.CREATE);

  /** Pieces of each work before it is measured, and how many measurements' time they may take. */
  private static final int WARM = 8_000;

  private static final int MOST_WARMING = 10;

  /**
   * The same for works with a budget of their own: a server runs for weeks, and the rate of reads
   * has been seen to rise until the JVM had compiled some twenty thousand of them.
   */
  private static final int WARM_FOR_BUDGET = 20_000;

  private static final int MOST_WARMING_FOR_BUDGET = 15;

  /**
   * Floors are so quick that their code goes on being compiled for longer; all growth is told
   * against them.
   */
  private static final int WARM_FLOOR = 100_000;

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private final Options options;
  private final Product product;
  private final Database database;
  private final Api api;
  private final Filling filling;
  private final Works works;
  private final Supplier<Cpu> cpu;
  private final Results results = new Results();
  private final long begin = System.nanoTime();

  private Benchmark(Options options, Product product) throws Exception {
    this.options = options;
    this.product = product;
    database = product.database();
    ProcessHandle server = product.process();
    ProcessHandle databaseServer = product.databaseProcess();
    cpu = () -> Cpu.of(server, databaseServer);
    api =
        new Api(
            product.port(), product.credential("client.id"), product.credential("client.secret"));
    filling = new Filling(api, database);
    works = new Works(api, product, filling, database);
  }

  /** Runs all of it; the exit code tells of errors, not of budgets that are missed. */
  public static void main(String[] arguments) throws Exception {
    Options options = Options.ofProcess();
    long errors;
    try (Product product = Product.start(options)) {
      errors = new Benchmark(options, product).run();
    }
    if (errors > 0) {
      OUT.println("There were errors: this is no result.");
      System.exit(1);
    }
  }

  private long run() throws Exception {
    for (int size : options.sizes()) {
      filling.fillTo(size);
      say("filled with %,d tenants", size);
      if (size == options.sizes().get(0)) {
        check();
      }
      measureAt(size);
    }
    Report report = new Report(options, results, Heap.of(product.process()));
    report.print(OUT);
    report.write(options.target().resolve("benchmark.json"));
    return results.errors();
  }

  private void check() throws Exception {
    Cleanup cleanup = new Cleanup(database);
    new FillingCheck(filling).run(api);
    cleanup.run();
    say("what is filled is like what is made");
  }

  private void measureAt(int size) throws Exception {
    boolean first = size == options.sizes().get(0);
    boolean last = size == options.sizes().get(options.sizes().size() - 1);
    List<Work> measured = new ArrayList<>(first || last ? works.reading() : works.searching());
    if (first || last) {
      measured.addAll(works.writing());
    }
    if (first) {
      measured.addAll(works.others());
    } else if (last) {
      measured.add(works.farBehind());
    }
    measured.removeIf(work -> !options.asksFor(work.name()));
    for (Work work : measured) {
      warm(work, size, first);
    }
    say("warm");
    for (int round = 1; round <= options.rounds(); round++) {
      for (Work work : measured) {
        measure(work, size, Options.CLIENTS, work.share(), true);
      }
      say("round %d of %d", round, options.rounds());
    }
    for (Work work : measured) {
      if (first && ALONE.contains(work.name())) {
        measure(work, size, 1, 0.5, true);
      }
      if (results.errors() == 0) {
        results.statements(work.name(), size, new Statements(database).of(work));
      }
    }
    if (last) {
      for (Work work : works.lists()) {
        results.statements(work.name(), size, new Statements(database).of(work));
      }
    }
  }

  /**
   * The compiler of the JVM counts pieces of work, not seconds: a slow one takes longer to warm.
   */
  private void warm(Work work, int size, boolean cold) throws Exception {
    boolean budget = work.share() == 1;
    int pieces = work.isFloor() ? WARM_FLOOR : budget ? WARM_FOR_BUDGET : WARM;
    int most = budget ? MOST_WARMING_FOR_BUDGET : MOST_WARMING;
    long done = 0;
    for (int i = 0; i < (cold ? most : 1) && done < pieces; i++) {
      done += measure(work, size, Options.CLIENTS, cold ? 1 : 0.5, false).micros().getTotalCount();
    }
  }

  private Sample measure(Work work, int size, int clients, double share, boolean keep)
      throws Exception {
    works.keepFresh();
    Duration span = Duration.ofMillis((long) (options.span().toMillis() * share));
    Cleanup cleanup = work.writes() ? new Cleanup(database) : null;
    Sample sample = Load.run(clients, span, work.maker(), cpu);
    if (cleanup != null) {
      cleanup.run();
    }
    if (sample.errors() > 0) {
      say("%s: %d errors, the first: %s", work.name(), sample.errors(), sample.firstError());
    }
    if (keep) {
      results.add(new Results.Key(work.name(), size, clients), sample);
    }
    return sample;
  }

  private void say(String text, Object... values) {
    OUT.printf("%5.0f s  %s%n", (System.nanoTime() - begin) / 1e9, text.formatted(values));
  }
}

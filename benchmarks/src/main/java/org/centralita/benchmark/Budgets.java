package org.centralita.benchmark;

import java.util.List;
import java.util.Set;

/** The budgets of the design, held against what was measured. */
final class Budgets {

  /** What other products did on this kind of machine with 20,000 users and accounts. */
  private static final double KEYCLOAK = 28;

  private static final double KILL_BILL = 25;
  private static final double TIMES_AS_FAST = 20;
  private static final int SEARCH_SIZE = 20_000;

  private static final double CREATE_SHARE = 0.5;
  private static final double READ_SHARE = 0.6;
  private static final double GROWTH = 1.2;

  /** What may cost more where there is more. */
  private static final Set<String> FREE_TO_GROW =
      Set.of(Work.FLOOR_READ, Work.FLOOR_CREATE, Work.FLOOR_JDBC);

  private final Results results;
  private final int first;

  Budgets(Options options, Results results) {
    this.results = results;
    this.first = options.sizes().get(0);
  }

  List<Line> lines() {
    return results.samples().keySet().stream().map(this::line).toList();
  }

  private Line line(Results.Key key) {
    double rate = results.rate(key);
    boolean compared = key.clients() == Options.CLIENTS;
    if (compared && key.size() == first && key.work().equals(Work.CREATE)) {
      return compared(key, combinedFloor(key), "≥ %.2f of 1/(1/R+1/J)", CREATE_SHARE);
    }
    if (compared && key.size() == first && key.work().equals(Work.READ)) {
      return compared(key, of(Work.FLOOR_READ, key), "≥ %.2f of the constant", READ_SHARE);
    }
    if (key.work().equals(Work.SEARCH) && key.size() == SEARCH_SIZE) {
      double floor = TIMES_AS_FAST * Math.max(KEYCLOAK, KILL_BILL);
      String budget = "≥ %.0f/s (20 × Keycloak)".formatted(floor);
      return line(key, floor, rate / floor, budget, rate >= floor);
    }
    if (key.work().equals(Work.LIST_FAR)) {
      double time = growth(new Results.Key(Work.LIST, key.size(), key.clients()), key);
      return line(key, Double.NaN, time, "≤ 1.2 × the first page", time <= GROWTH);
    }
    Results.Key small = new Results.Key(key.work(), first, key.clients());
    if (key.size() > first && results.has(small) && !FREE_TO_GROW.contains(key.work())) {
      double time = growth(small, key);
      String budget = "≤ 1.2 × the time at %,d".formatted(first);
      return line(key, Double.NaN, time, budget, time <= GROWTH);
    }
    return line(key, Double.NaN, Double.NaN, "", null);
  }

  private Line compared(Results.Key key, double[] floors, String budget, double share) {
    double ratio = Rate.ratio(results.rates(key), floors);
    return line(key, Rate.median(floors), ratio, budget.formatted(share), ratio >= share);
  }

  private Line line(Results.Key key, double floor, double ratio, String budget, Boolean kept) {
    long statements = results.statements(key.work(), key.size()).orElse(-1);
    return new Line(
        key, results.rate(key), floor, ratio, budget, kept, statements, results.all(key));
  }

  private double[] combinedFloor(Results.Key key) {
    double[] parsing = of(Work.FLOOR_CREATE, key);
    double[] writing = of(Work.FLOOR_JDBC, key);
    double[] both = new double[parsing.length];
    for (int i = 0; i < both.length; i++) {
      both[i] = Rate.combined(parsing[i], writing[i]);
    }
    return both;
  }

  /** How much longer it takes, by what the server alone did in the same rounds. */
  private double growth(Results.Key from, Results.Key to) {
    return Rate.ratio(results.rates(from), of(Work.FLOOR_READ, from))
        / Rate.ratio(results.rates(to), of(Work.FLOOR_READ, to));
  }

  private double[] of(String floor, Results.Key key) {
    return results.rates(new Results.Key(floor, key.size(), key.clients()));
  }
}

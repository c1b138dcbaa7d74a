package org.centralita.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a run is asked for, by system properties {@code benchmark.*}.
 *
 * @param launcher the product's runnable jar
 * @param floors the archive that is deployed beside it
 * @param target the directory for results and for the product's data
 * @param sizes how many tenants there are at each stage, ascending
 * @param rounds how often each work is measured at a stage
 * @param span how long one measurement of a budget's work lasts
 * @param jvm more arguments for the product's JVM, such as those of a profiler
 * @param only what the name of a work must contain to be measured; empty for all
 */
record Options(
    Path launcher,
    Path floors,
    Path target,
    List<Integer> sizes,
    int rounds,
    Duration span,
    List<String> jvm,
    String only) {

  /** Clients that work at the same time, as the budgets say. */
  static final int CLIENTS = 16;

  /** Audit entries for each tenant: at 100,000 tenants the budget's 1,000,000. */
  static final int ENTRIES_PER_TENANT = 10;

  static Options ofProcess() {
    return new Options(
        Path.of(text("launcher", null)),
        Path.of(text("floors", null)),
        Path.of(text("target", "target")).toAbsolutePath(),
        Stream.of(text("tenants", "1000,20000,100000").split(","))
            .map(size -> Integer.valueOf(size.strip()))
            .toList(),
        Integer.parseInt(text("rounds", "3")),
        Duration.ofMillis((long) (1000 * Double.parseDouble(text("seconds", "3")))),
        Stream.of(text("jvm", "").split(" ")).filter(argument -> !argument.isEmpty()).toList(),
        text("only", ""));
  }

  /** Whether a work is to be measured; floors always are. */
  boolean asksFor(String work) {
    return work.startsWith("floor") || work.contains(only);
  }

  private static String text(String name, String otherwise) {
    String value = System.getProperty("benchmark." + name, "");
    if (value.isBlank() && otherwise == null) {
      throw new IllegalArgumentException("benchmark." + name + " is missing");
    }
    return value.isBlank() ? otherwise : value;
  }
}

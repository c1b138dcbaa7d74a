package org.centralita.benchmark;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The table, and the same as JSON. */
final class Report {

  private final Options options;
  private final Results results;
  private final Heap heap;
  private final List<Line> lines;

  Report(Options options, Results results, Heap heap) {
    this.options = options;
    this.results = results;
    this.heap = heap;
    this.lines = new Budgets(options, results).lines();
  }

  void print(PrintStream out) {
    out.printf(
        "%n%d processors, JVM %s, %d rounds of %.1f s, medians%n%n",
        Runtime.getRuntime().availableProcessors(),
        Runtime.version(),
        options.rounds(),
        options.span().toMillis() / 1000.0);
    out.print(Line.head());
    lines.forEach(line -> out.print(line.text()));
    out.printf(
        "%nstatements do not grow with a list: 5 rows %s, 100 rows %s  %s%n",
        shown(listOf(5)), shown(listOf(100)), Line.verdict(statementsKept()));
    out.printf(
        "heap: %d MB at most (%s), %d MB in use after a collection, up to %d MB between them,"
            + " %.1f s of collecting  %s%n",
        heap.max(),
        Product.HEAP,
        heap.live(),
        heap.peak(),
        heap.collections(),
        Line.verdict(results.errors() == 0));
    out.println("call records in bulk: not built yet");
    out.printf("errors: %d%n", results.errors());
  }

  private OptionalLong listOf(int rows) {
    int size = options.sizes().get(options.sizes().size() - 1);
    return results.statements(Work.LIST_OF.formatted(rows), size);
  }

  private static String shown(OptionalLong count) {
    return count.isPresent() ? Long.toString(count.getAsLong()) : "not counted";
  }

  private Boolean statementsKept() {
    return listOf(5).isEmpty() ? null : listOf(5).equals(listOf(100));
  }

  void write(Path file) throws IOException {
    JsonArrayBuilder works = Json.createArrayBuilder();
    lines.forEach(line -> works.add(json(line)));
    JsonObjectBuilder run =
        Json.createObjectBuilder()
            .add("at", Instant.now().toString())
            .add("processors", Runtime.getRuntime().availableProcessors())
            .add("jvm", Runtime.version().toString())
            .add("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"))
            .add("rounds", options.rounds())
            .add("secondsEach", options.span().toMillis() / 1000.0)
            .add("errors", results.errors())
            .add("works", works)
            .add(
                "heapMb",
                Json.createObjectBuilder()
                    .add("max", heap.max())
                    .add("live", heap.live())
                    .add("peak", heap.peak())
                    .add("secondsOfCollecting", heap.collections()));
    JsonWriterFactory writers =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
    try (JsonWriter writer = writers.createWriter(Files.newBufferedWriter(file))) {
      writer.writeObject(run.build());
    }
  }

  private JsonObjectBuilder json(Line line) {
    JsonArrayBuilder rates = Json.createArrayBuilder();
    for (double rate : results.rates(line.key())) {
      rates.add(rate);
    }
    Sample sample = line.sample();
    return Json.createObjectBuilder()
        .add("work", line.key().work())
        .add("tenants", line.key().size())
        .add("clients", line.key().clients())
        .add("perSecond", number(line.rate()))
        .add("perSecondInEachRound", rates)
        .add("floorPerSecond", number(line.floor()))
        .add("ratio", number(line.ratio()))
        .add("budget", line.budget())
        .add("kept", kept(line.kept()))
        .add("p50Millis", sample.millis(50))
        .add("p95Millis", sample.millis(95))
        .add("p99Millis", sample.millis(99))
        .add(
            "statements",
            line.statements() < 0 ? JsonValue.NULL : Json.createValue(line.statements()))
        .add("productCpuMicros", number(sample.productMicros()))
        .add("databaseCpuMicros", number(sample.databaseMicros()));
  }

  private static JsonValue kept(Boolean kept) {
    return kept == null ? JsonValue.NULL : kept ? JsonValue.TRUE : JsonValue.FALSE;
  }

  private static JsonValue number(double value) {
    return Double.isFinite(value) ? Json.createValue(value) : JsonValue.NULL;
  }
}

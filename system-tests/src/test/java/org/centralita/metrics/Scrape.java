package org.centralita.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code /metrics} said, read as strictly as the text format of Prometheus 0.0.4 is written
 * down: a family's HELP and TYPE, then its samples, each only once.
 */
final class Scrape {

  private static final Pattern SAMPLE =
      Pattern.compile(
          "([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{((?:[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\n]|\\\\[\\\\\"n])*\",?)*)})?"
              + " (NaN|[+-]Inf|-?[0-9.]+(?:E-?[0-9]+)?)");
  private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"([^\"]*)\",?");
  private static final Pattern HELP = Pattern.compile("# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) .+");
  private static final Pattern TYPE =
      Pattern.compile(
          "# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (counter|gauge|histogram|summary|untyped)");

  private final String text;
  private final Map<String, Double> samples = new LinkedHashMap<>();
  private final Map<String, String> types = new LinkedHashMap<>();

  private Scrape(String text) {
    this.text = text;
  }

  static Scrape of(Response answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    // Servers write it with a blank behind each semicolon or without.
    assertThat(answer.contentType().replace("; ", ";"))
        .isEqualTo("text/plain;version=0.0.4;charset=utf-8");
    Scrape scrape = new Scrape(answer.asString());
    scrape.read();
    return scrape;
  }

  private void read() {
    assertThat(text).endsWith("\n");
    String family = null;
    Set<String> helped = new HashSet<>();
    for (String line : text.split("\n")) {
      Matcher help = HELP.matcher(line);
      Matcher type = TYPE.matcher(line);
      Matcher sample = SAMPLE.matcher(line);
      if (help.matches()) {
        assertThat(helped.add(help.group(1))).as("HELP once: %s", line).isTrue();
      } else if (type.matches()) {
        family = type.group(1);
        assertThat(types.put(family, type.group(2))).as("TYPE once: %s", line).isNull();
      } else {
        assertThat(sample.matches()).as("%s", line).isTrue();
        assertThat(family).as("TYPE before %s", line).isNotNull();
        assertThat(sample.group(1)).as("family of %s", line).matches(suffixes(family));
        String key = key(sample.group(1), sample.group(2));
        assertThat(samples.put(key, value(sample.group(3)))).as("once: %s", line).isNull();
      }
    }
    types.forEach((name, type) -> assertThat(helped).contains(name));
  }

  private String suffixes(String family) {
    return switch (types.get(family)) {
      case "histogram" -> family + "_(bucket|count|sum)";
      case "summary" -> family + "(_count|_sum)?";
      default -> family;
    };
  }

  private static double value(String text) {
    return switch (text) {
      case "+Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  private static String key(String name, String labels) {
    Map<String, String> sorted = new TreeMap<>();
    Matcher label = LABEL.matcher(labels == null ? "" : labels);
    while (label.find()) {
      assertThat(sorted.put(label.group(1), label.group(2))).as("%s", labels).isNull();
    }
    return name + sorted;
  }

  String text() {
    return text;
  }

  /** Names with labels of all samples. */
  Set<String> series() {
    return samples.keySet();
  }

  /** A sample's value; 0 where there is none. */
  double value(String name, String... labels) {
    Map<String, String> sorted = new TreeMap<>();
    for (int i = 0; i < labels.length; i += 2) {
      sorted.put(labels[i], labels[i + 1]);
    }
    return samples.getOrDefault(name + sorted, 0.0);
  }

  /** How many requests were counted so. */
  double requests(String face, String method, String route, String status) {
    return value(
        "centralita_requests_seconds_count",
        "face",
        face,
        "method",
        method,
        "route",
        route,
        "status",
        status);
  }

  /** How many requests were counted at all. */
  double requests() {
    return sum("centralita_requests_seconds_count");
  }

  double sum(String name) {
    return samples.entrySet().stream()
        .filter(sample -> sample.getKey().startsWith(name + "{"))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }
}

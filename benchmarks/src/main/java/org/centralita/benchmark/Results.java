package org.centralita.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What was measured: for each work, size and number of clients one sample per round. */
final class Results {

  /**
   * One line of the results.
   *
   * @param size how many tenants there were
   */
  record Key(String work, int size, int clients) {}

  private final Map<Key, List<Sample>> samples = new LinkedHashMap<>();
  private final Map<Key, Long> statements = new LinkedHashMap<>();

  void add(Key key, Sample sample) {
    samples.computeIfAbsent(key, k -> new ArrayList<>()).add(sample);
  }

  void statements(String work, int size, long count) {
    statements.put(new Key(work, size, 1), count);
  }

  OptionalLong statements(String work, int size) {
    Long count = statements.get(new Key(work, size, 1));
    return count == null ? OptionalLong.empty() : OptionalLong.of(count);
  }

  Map<Key, List<Sample>> samples() {
    return samples;
  }

  boolean has(Key key) {
    return samples.containsKey(key);
  }

  /** The middle of the rounds' rates. */
  double rate(Key key) {
    return Rate.median(rates(key));
  }

  double[] rates(Key key) {
    return samples.getOrDefault(key, List.of()).stream().mapToDouble(Sample::rate).toArray();
  }

  /** All rounds together. */
  Sample all(Key key) {
    return Sample.sum(samples.get(key));
  }

  long errors() {
    return samples.values().stream().flatMap(List::stream).mapToLong(Sample::errors).sum();
  }
}

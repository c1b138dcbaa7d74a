package org.centralita.tenant;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The words under which a tenant is found. */
final class SearchWords {

  /** More words of one tenant than anybody searches by. */
  private static final int MOST = 40;

  private static final int LONGEST = 100;

  private static final String BETWEEN = "[^\\p{L}\\p{N}]+";

  private SearchWords() {}

  /**
   * The words of the texts; a text that is a number or code with signs inside counts as a whole,
   * too.
   */
  static Set<String> of(String... texts) {
    Set<String> words = new LinkedHashSet<>();
    for (String text : texts) {
      if (text != null) {
        String lower = fold(text);
        words.addAll(split(lower));
        words.addAll(List.of(lower.split("\\s+")));
      }
    }
    return words.stream()
        .filter(word -> !word.isEmpty())
        .map(SearchWords::cut)
        .limit(MOST)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The words of what somebody typed, the longest first: it leads the search with the fewest hits.
   */
  static List<String> typed(String text) {
    return text == null
        ? List.of()
        : List.of(fold(text.strip()).split("\\s+")).stream()
            .filter(word -> !word.isEmpty())
            .map(SearchWords::cut)
            .distinct()
            .limit(8)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /** Without case and accents, so that "alvarez" finds "Álvarez". */
  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT);
  }

  private static String cut(String word) {
    return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
  }

  private static List<String> split(String text) {
    return List.of(text.split(BETWEEN));
  }
}

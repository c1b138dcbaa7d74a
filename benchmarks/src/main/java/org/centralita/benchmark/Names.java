package org.centralita.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * What the filled tenants are called: two words and a number. Each first word is the name of one in
 * forty, so that a search by its prefix has more hits than a page shows at every size.
 */
final class Names {

  /** Hits that a search shows: as many as there are at the smallest size. */
  static final int PAGE = 20;

  private static final List<String> FIRST =
      List.of(
          "Alba", "Bravo", "Cedro", "Delta", "Ebano", "Faro", "Gamma", "Heron", "Indigo", "Jade",
          "Kappa", "Lumen", "Monte", "Norte", "Olivo", "Prado", "Quarz", "Rubin", "Selva", "Tango",
          "Ultra", "Verde", "Wolke", "Xenon", "Yukon", "Zafir", "Aster", "Brisa", "Coral", "Dorado",
          "Estel", "Fuego", "Globo", "Halcon", "Ibero", "Junco", "Krone", "Laurel", "Mirto",
          "Nube");

  private static final List<String> SECOND =
      List.of(
          "Accounting",
          "Bakery",
          "Clinic",
          "Design",
          "Energy",
          "Foods",
          "Gardens",
          "Hotels",
          "Insurance",
          "Joinery",
          "Kitchens",
          "Logistics",
          "Motors",
          "Nursery",
          "Optics",
          "Press",
          "Records",
          "Schools",
          "Travel",
          "Utilities",
          "Vineyards",
          "Works",
          "Yachts");

  private Names() {}

  /** The name of the tenant with that number. */
  static String name(int number) {
    return "%s %s %07d".formatted(first(number), second(number), number);
  }

  /** Its reference, which is a word of its own. */
  static String reference(int number) {
    return "C%07d".formatted(number);
  }

  /** The words under which the product finds it, in their order. */
  static List<String> words(int number) {
    return Stream.of(
            first(number).toLowerCase(Locale.ROOT),
            second(number).toLowerCase(Locale.ROOT),
            "%07d".formatted(number),
            "c%07d".formatted(number))
        .sorted()
        .toList();
  }

  /** What somebody types who looks for one of many. */
  static String prefix(SplittableRandom random) {
    return FIRST.get(random.nextInt(FIRST.size())).substring(0, 4).toLowerCase(Locale.ROOT);
  }

  /** The beginning of both words. */
  static String twoPrefixes(SplittableRandom random) {
    String second = SECOND.get(random.nextInt(SECOND.size()));
    return prefix(random) + "+" + second.substring(0, 3).toLowerCase(Locale.ROOT);
  }

  private static String first(int number) {
    return FIRST.get(number % FIRST.size());
  }

  private static String second(int number) {
    return SECOND.get(number % SECOND.size());
  }
}

package org.centralita.emergency;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** Provinces, states and the like by country: the codes of ISO 3166-2 without the country. */
final class Subdivisions {

  private static final Map<String, Set<String>> CODES = read();

  private Subdivisions() {}

  /** Whether there are any in that country, as far as the standard knows. */
  static boolean areListed(String country) {
    return country != null && CODES.containsKey(country);
  }

  static boolean exists(String country, String code) {
    return areListed(country) && CODES.get(country).contains(code);
  }

  private static Map<String, Set<String>> read() {
    try (InputStream file = Subdivisions.class.getResourceAsStream("subdivisions.properties")) {
      Properties lines = new Properties();
      lines.load(file);
      return lines.stringPropertyNames().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  country -> country, country -> Set.of(lines.getProperty(country).split(" "))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

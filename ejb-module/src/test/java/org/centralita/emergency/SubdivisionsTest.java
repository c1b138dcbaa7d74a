package org.centralita.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.impl.ICUData;
import com.ibm.icu.impl.ICUResourceBundle;
import com.ibm.icu.impl.ValidIdentifiers;
import com.ibm.icu.impl.ValidIdentifiers.Datasubtype;
import com.ibm.icu.impl.ValidIdentifiers.Datatype;
import com.ibm.icu.util.UResourceBundle;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E1: subdivisions are those of ISO 3166-2. */
class SubdivisionsTest {

  @ParameterizedTest // E1
  @CsvSource({
    "US, MD, true",
    "US, XX, false",
    "US, PR, true",
    "ES, MD, true",
    "ES, B, true",
    "ES, 28, false",
    "FR, 75C, true",
    "ID, JK, true",
    "GB, ENG, true",
    "PR, MD, false"
  })
  void knowsThoseOfACountry(String country, String code, boolean there) {
    assertThat(Subdivisions.exists(country, code)).isEqualTo(there);
  }

  @Test
  void knowsWhichCountriesHaveNone() {
    assertThat(Subdivisions.areListed("US")).isTrue();
    assertThat(Subdivisions.areListed("HK")).isFalse();
    assertThat(Subdivisions.areListed(null)).isFalse();
  }

  /**
   * To renew the file, take a newer ICU4J and copy what the test has made over everything below the
   * comment.
   */
  @Test
  void areWhatIcuSays() throws Exception {
    Map<String, Set<String>> known = ofIcu();
    Path made = Path.of("target", "subdivisions.properties");
    Files.createDirectories(made.getParent());
    Files.write(
        made,
        known.entrySet().stream()
            .map(line -> line.getKey() + "=" + String.join(" ", line.getValue()))
            .toList());

    Properties kept = new Properties();
    try (InputStream file = Subdivisions.class.getResourceAsStream("subdivisions.properties")) {
      kept.load(file);
    }
    assertThat(
            kept.entrySet().stream()
                .collect(
                    Collectors.toMap(
                        line -> (String) line.getKey(),
                        line ->
                            new TreeSet<>(Arrays.asList(((String) line.getValue()).split(" "))))))
        .as("compare with %s", made)
        .isEqualTo(known);
  }

  private static Map<String, Set<String>> ofIcu() throws ReflectiveOperationException {
    Map<String, Set<String>> codes = new TreeMap<>();
    var regular = ValidIdentifiers.getData().get(Datatype.subdivision).get(Datasubtype.regular);
    var field = regular.getClass().getDeclaredField("subdivisionData");
    field.setAccessible(true);
    ((Map<?, ?>) field.get(regular))
        .forEach(
            (country, own) ->
                ((Set<?>) own).forEach(code -> add(codes, country.toString(), code.toString())));
    // Territories with a country code of their own, such as US-PR: ICU prefers that one.
    UResourceBundle aliases =
        UResourceBundle.getBundleInstance(
                ICUData.ICU_BASE_NAME, "metadata", ICUResourceBundle.ICU_DATA_CLASS_LOADER)
            .get("alias")
            .get("subdivision");
    for (int i = 0; i < aliases.getSize(); i++) {
      UResourceBundle alias = aliases.get(i);
      if (alias.get("reason").getString().equals("overlong")) {
        add(codes, alias.getKey().substring(0, 2), alias.getKey().substring(2));
      }
    }
    return codes;
  }

  private static void add(Map<String, Set<String>> codes, String country, String code) {
    codes
        .computeIfAbsent(country.toUpperCase(Locale.ROOT), c -> new TreeSet<>())
        .add(code.toUpperCase(Locale.ROOT));
  }
}

package org.centralita.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.centralita.error.FieldError;
import org.centralita.error.ServiceException;
import org.centralita.validation.Checks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E1: what a civic address may say. */
class CivicAddressTest {

  private static List<String> errors(Map<String, String> address) {
    Checks checks = Checks.none();
    CivicAddress.check(checks, address);
    ServiceException refusal = catchThrowableOfType(ServiceException.class, checks::done);
    return refusal == null
        ? List.of()
        : refusal.errors().stream().map(CivicAddressTest::text).toList();
  }

  private static String text(FieldError error) {
    return error.pointer() + " " + error.code();
  }

  private static Map<String, String> in(String country, String name, String value) {
    Map<String, String> address = new HashMap<>(Map.of("country", country));
    address.put(name, value);
    return address;
  }

  @Test // E1
  void keepsElementsInTheOrderOfTheRfc() {
    Map<String, String> given =
        Map.of("ROOM", "12", "HNO", " 350 ", "country", "us", "A1", "us-md", "RD", "5th Avenue");

    assertThat(errors(given)).isEmpty();
    assertThat(CivicAddress.of(given))
        .containsExactly(
            Map.entry("country", "US"),
            Map.entry("A1", "MD"),
            Map.entry("RD", "5th Avenue"),
            Map.entry("HNO", "350"),
            Map.entry("ROOM", "12"));
  }

  @ParameterizedTest // E1
  @CsvSource({
    "US, A1, MD, ",
    "US, A1, US-MD, ",
    "US, A1, ES-MD, /address/A1 BAD_SUBDIVISION",
    "US, A1, Maryland, /address/A1 BAD_SUBDIVISION",
    "HK, A1, Kowloon, ",
    "ZZ, A1, MD, /address/country BAD_COUNTRY",
    "US, FLR, '', /address/FLR REQUIRED",
    "US, FLR, , /address/FLR REQUIRED",
    "US, STREET, x, /address/STREET UNKNOWN_ELEMENT",
    "US, a1, MD, /address/a1 UNKNOWN_ELEMENT",
    "US, a/b~c, x, /address/a~1b~0c UNKNOWN_ELEMENT"
  })
  void checksElements(String country, String name, String value, String error) {
    assertThat(errors(in(country, name, value)))
        .isEqualTo(error == null ? List.of() : List.of(error));
  }

  @Test // E1
  void needsACountry() {
    assertThat(errors(Map.of())).containsExactly("/address/country REQUIRED");
    assertThat(errors(Map.of("country", " "))).containsExactly("/address/country REQUIRED");
  }

  @Test
  void holdsValuesToOneShortLine() {
    assertThat(errors(in("US", "LOC", "\ud83d\ude00".repeat(100)))).isEmpty();
    assertThat(errors(in("US", "LOC", "x".repeat(101)))).containsExactly("/address/LOC TOO_LONG");
    assertThat(errors(in("US", "LOC", "a\nb"))).containsExactly("/address/LOC BAD_CHARACTER");
  }

  @Test
  void keepsNamesWhereThereAreNoCodes() {
    assertThat(CivicAddress.of(in("HK", "A1", " Kowloon "))).containsEntry("A1", "Kowloon");
  }

  @Test
  void repeatsNoEndlessNames() {
    assertThat(errors(in("US", "x".repeat(50), "1"))).containsExactly("/address UNKNOWN_ELEMENT");
    Map<String, String> many = new HashMap<>(Map.of("country", "US"));
    for (int i = 0; i < 40; i++) {
      many.put("X" + i, "1");
    }
    assertThat(errors(many)).containsExactly("/address TOO_MANY");
  }

  @Test // E4
  void knowsWhatIsIndoors() {
    assertThat(CivicAddress.isIndoors(Map.of("FLR", "2"))).isTrue();
    assertThat(CivicAddress.isIndoors(Map.of("ROOM", "2"))).isTrue();
    assertThat(CivicAddress.isIndoors(Map.of("BLD", "2"))).isFalse();
  }
}

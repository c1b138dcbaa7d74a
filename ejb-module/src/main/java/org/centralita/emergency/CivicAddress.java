package org.centralita.emergency;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.centralita.persistence.Folded;
import org.centralita.tenant.Countries;
import org.centralita.validation.Checks;
import org.centralita.validation.Text;

/** What a civic address may consist of (RFC 4119, section 2.2.1, and RFC 5139, section 3). */
final class CivicAddress {

  /** The elements in the order of the schema of RFC 5139. */
  static final List<String> ELEMENTS =
      List.of(
          "country", "A1", "A2", "A3", "A4", "A5", "A6", "PRM", "PRD", "RD", "STS", "POD", "POM",
          "RDSEC", "RDBR", "RDSUBBR", "HNO", "HNS", "LMK", "LOC", "FLR", "NAM", "PC", "BLD", "UNIT",
          "ROOM", "SEAT", "PLC", "PCN", "POBOX", "ADDCODE");

  private static final String COUNTRY = "country";
  private static final String SUBDIVISION = "A1";
  private static final int LONGEST = 100;

  /** Characters of a name that a refusal repeats. */
  private static final int LONGEST_NAME = 40;

  private CivicAddress() {}

  /** Adds what is wrong with an address; one that is missing is refused elsewhere. */
  static void check(Checks checks, Map<String, String> given) {
    if (given == null) {
      return;
    }
    checks.require(given.size() <= ELEMENTS.size(), "/address", "TOO_MANY", ELEMENTS.size());
    if (given.size() <= ELEMENTS.size()) {
      given.forEach((name, value) -> element(checks, name, value));
    }
    String country = country(given);
    checks
        .require(given.containsKey(COUNTRY), "/address/country", "REQUIRED")
        .require(country == null || Countries.exists(country), "/address/country", "BAD_COUNTRY");
    String subdivision = subdivision(given);
    checks.require(
        subdivision == null
            || !Subdivisions.areListed(country)
            || Subdivisions.exists(country, subdivision),
        "/address/A1",
        "BAD_SUBDIVISION",
        country);
  }

  private static void element(Checks checks, String name, String value) {
    String pointer = "/address/" + name.replace("~", "~0").replace("/", "~1");
    if (!ELEMENTS.contains(name)) {
      checks.require(false, name.length() > LONGEST_NAME ? "/address" : pointer, "UNKNOWN_ELEMENT");
      return;
    }
    checks.require(Folded.clean(value) != null, pointer, "REQUIRED");
    String problem = Text.Validator.problem(value, LONGEST, false);
    if (problem != null) {
      checks.require(false, pointer, problem, LONGEST);
    }
  }

  /** The address as it is kept, from one that was checked. */
  static Map<String, String> of(Map<String, String> given) {
    Map<String, String> kept = new LinkedHashMap<>();
    for (String name : ELEMENTS) {
      if (given.containsKey(name)) {
        kept.put(
            name,
            switch (name) {
              case COUNTRY -> country(given);
              case SUBDIVISION -> subdivision(given);
              default -> Folded.clean(given.get(name));
            });
      }
    }
    return kept;
  }

  /** Whether it tells where in a building. */
  static boolean isIndoors(Map<String, String> address) {
    return address.containsKey("FLR") || address.containsKey("ROOM");
  }

  private static String country(Map<String, String> given) {
    return upper(given.get(COUNTRY));
  }

  /** Of "US-MD" only "MD": the country stands in an element of its own. */
  private static String subdivision(Map<String, String> given) {
    String country = country(given);
    if (!Subdivisions.areListed(country)) {
      return Folded.clean(given.get(SUBDIVISION));
    }
    String code = upper(given.get(SUBDIVISION));
    return code != null && code.startsWith(country + "-")
        ? code.substring(country.length() + 1)
        : code;
  }

  private static String upper(String text) {
    String clean = Folded.clean(text);
    return clean == null ? null : clean.toUpperCase(Locale.ROOT);
  }
}

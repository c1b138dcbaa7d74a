package org.centralita.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import jakarta.xml.bind.JAXB;
import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is not told clearly stays without seats, and the service refuses it. */
class LicencesXmlAdapterTest {

  @Test
  void readsSeatsByRole() {
    assertThat(read("<licence><role>a</role><seats>5</seats></licence>"))
        .containsExactly(entry("a", 5));
  }

  @Test
  void seatsThatAreNotToldAreNotNone() {
    assertThat(read("<licence><role>a</role></licence>")).containsExactly(entry("a", null));
  }

  @Test
  void roleThatComesTwiceHasNeitherNumber() {
    assertThat(
            read(
                "<licence><role>a</role><seats>5</seats></licence>"
                    + "<licence><role>a</role><seats>6</seats></licence>"))
        .containsExactly(entry("a", null));
  }

  @Test
  void licenceWithoutARoleIsKeptToBeRefused() {
    assertThat(read("<licence><seats>5</seats></licence>")).containsExactly(entry("", 5));
  }

  private static Map<String, Integer> read(String licences) {
    // Without the namespace: this module's own package hides what says it.
    String xml = "<licences>" + licences + "</licences>";
    return new LicencesXmlAdapter()
        .unmarshal(JAXB.unmarshal(new StringReader(xml), LicencesXmlAdapter.Licences.class));
  }
}

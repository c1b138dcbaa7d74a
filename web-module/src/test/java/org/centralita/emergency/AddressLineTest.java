package org.centralita.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressLineTest {

  private static String line(Map<String, String> address) {
    return AddressLine.line(address, (name, value) -> name + " " + value);
  }

  @Test
  void numberStandsWhereTheCountryWritesIt() {
    assertThat(line(Map.of("country", "US", "RD", "Main", "STS", "Street", "HNO", "12")))
        .isEqualTo("12 Main Street, US");
    assertThat(line(Map.of("country", "ES", "RD", "Calle de Serrano", "HNO", "12")))
        .isEqualTo("Calle de Serrano 12, ES");
    assertThat(line(Map.of("country", "ID", "RD", "Thamrin", "STS", "Jalan", "HNO", "1")))
        .isEqualTo("Jalan Thamrin 1, ID");
  }

  @Test
  void floorAndRoomAreNamedAndWhatIsAbsentLeavesNoTrace() {
    assertThat(
            line(Map.of("country", "ES", "A3", "Madrid", "PC", "28001", "FLR", "3", "ROOM", "12")))
        .isEqualTo("FLR 3, ROOM 12, 28001 Madrid, ES");
  }
}

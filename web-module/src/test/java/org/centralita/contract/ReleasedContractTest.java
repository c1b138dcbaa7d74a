package org.centralita.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever wrote a client for the last release can go on using it. See decision 11. */
class ReleasedContractTest {

  private static final String HOW =
      "This breaks clients of the last release (contract/released). Keep what was there and add"
          + " beside it:%n%n%s%n";

  static Stream<String> services() {
    return Contract.services(Contract.RELEASED).stream();
  }

  @Test
  void restClientsGoOn() throws IOException {
    String breaks =
        RestChanges.breaking(
            Files.readString(Contract.RELEASED.resolve("openapi.yaml")),
            Files.readString(Contract.OPENAPI));

    assertThat(breaks).as(HOW, breaks).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("services")
  void soapClientsGoOn(String service) throws IOException {
    var breaks =
        SoapChanges.breaking(
            SoapDescription.of(Contract.RELEASED, service),
            SoapDescription.of(Contract.NOW, service));

    assertThat(breaks).as(HOW, String.join(System.lineSeparator(), breaks)).isEmpty();
  }
}

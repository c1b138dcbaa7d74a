package org.centralita.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.centralita.testing.Api;
import org.centralita.testing.ContractDocument;
import org.centralita.testing.Instance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is published is what was agreed: the files below {@code api-module}. */
class ContractIT {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TenantService?wsdl",
        "TenantService?xsd=1",
        "AuditService?wsdl",
        "AuditService?xsd=1",
        "EmergencyLocationService?wsdl",
        "EmergencyLocationService?xsd=1"
      })
  void publishesTheCommittedContract(String address) throws IOException {
    String file = address.replace("?wsdl", ".wsdl").replace("?xsd=1", ".xsd");
    Path committed = Path.of(System.getProperty("centralita.contract"), file);
    String published =
        ContractDocument.normalised(
            Api.anonymous()
                .plain()
                .urlEncodingEnabled(false)
                .get("/soap/v1/" + address)
                .asString());

    if (!Files.exists(committed) || !Files.readString(committed).equals(published)) {
      Path found = Files.createDirectories(Instance.target().resolve("contract")).resolve(file);
      Files.writeString(found, published);
      assertThat(published)
          .as(
              "The contract has changed. Additions are free: look at the difference and, when it"
                  + " breaks no caller, copy %s to %s",
              found.toAbsolutePath(), committed.toAbsolutePath().normalize())
          .isEqualTo(Files.exists(committed) ? Files.readString(committed) : "");
    }
  }
}

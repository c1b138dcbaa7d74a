package org.centralita.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.centralita.testing.Api;
import org.centralita.testing.OpenApi;
import org.centralita.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is published is what was agreed: the files below {@code api-module}, letter by letter, but
 * for the address. That they fit the code is the build's matter.
 */
class ContractIT {

  private static final String KEPT_ADDRESS = "http://localhost:8080/centralita";

  private static Response get(String address) {
    return Api.anonymous().plain().urlEncodingEnabled(false).get("/soap/v1/" + address);
  }

  private static String kept(String file) throws IOException {
    return Files.readString(Path.of(System.getProperty("centralita.contract"), file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"TenantService", "AuditService", "EmergencyLocationService", "NumberRangeService"})
  void publishesTheKeptDescriptionOfSoap(String service) throws IOException {
    String url = Product.instance().url();
    String schema = url + "/soap/v1/" + service + "?xsd=1";
    Response wsdl = get(service + "?wsdl");

    assertThat(wsdl.statusCode()).isEqualTo(200);
    assertThat(wsdl.contentType()).isEqualToIgnoringWhitespace("text/xml;charset=UTF-8");
    assertThat(wsdl.asString())
        .isEqualTo(
            kept(service + ".wsdl")
                .replace("schemaLocation=\"" + service + ".xsd", "schemaLocation=\"" + schema)
                .replace(KEPT_ADDRESS, url))
        .contains("location=\"" + url + "/soap/v1/" + service + "\"");
    assertThat(get(service + "?WSDL").asString()).isEqualTo(wsdl.asString());
    assertThat(get(service + "?xsd=1").asString()).isEqualTo(kept(service + ".xsd"));
  }

  @Test
  void publishesTheKeptDescriptionOfRest() throws IOException {
    assertThat(OpenApi.fetch().asString()).isEqualTo(kept("openapi.yaml"));
  }

  @ParameterizedTest // WS-I BP 1.1 R1114
  @CsvSource({
    "GET, ''",
    "GET, ?wsdl=1",
    "GET, ?xsd=2",
    "PUT, ''",
    "PUT, ?wsdl",
    "DELETE, ''",
    "PATCH, ''"
  })
  void aServiceIsOnlyPostedTo(String method, String query) {
    Response refused =
        Api.anonymous()
            .plain()
            .urlEncodingEnabled(false)
            .request(method, "/soap/v1/TenantService" + query);

    assertThat(refused.statusCode()).as("%s", refused.asString()).isEqualTo(405);
    assertThat(refused.getHeader("Allow")).isEqualTo("POST");
    assertThat(refused.contentType()).startsWith("text/xml");
    assertThat(refused.asString()).contains("<code>METHOD_NOT_ALLOWED</code>");
  }
}

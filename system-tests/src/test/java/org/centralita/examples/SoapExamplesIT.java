package org.centralita.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.LocationBuilder.aLocation;
import static org.centralita.testing.TenantBuilder.aReseller;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.centralita.testing.Api;
import org.centralita.testing.ApiClient;
import org.centralita.testing.Names;
import org.centralita.testing.PlainXml;
import org.centralita.testing.Product;
import org.centralita.testing.ProductTypes;
import org.centralita.testing.Tenant;
import org.centralita.testing.Written;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;

/** {@code examples/soap}: every request is answered as written there, by whichever server. */
class SoapExamplesIT {

  /** The life of a customer: each example finds what those before it have left. */
  private static final List<String> ORDER =
      List.of(
          "createProductType",
          "getProductType",
          "findProductTypes",
          "updateProductType",
          "deleteProductType",
          "createTenant",
          "getTenant",
          "findTenants",
          "updateTenant",
          "enableTenant",
          "blockTenant",
          "unblockTenant",
          "disableTenant",
          "terminateTenant",
          "reinstateTenant",
          "getTenantOverview",
          "getCallSettings",
          "updateCallSettings",
          "findAuditEntries",
          "listEmergencyLocations",
          "assignEmergencyLocation",
          "listAssignedEmergencyLocations",
          "clearEmergencyLocations",
          "getNumberSettings",
          "setNumberSettings",
          "assignNumberBlock",
          "listNumberBlocks",
          "releaseNumberBlock");

  /** What resellers may not do. */
  private static final Set<String> PROVIDERS =
      Set.of("createProductType", "updateProductType", "deleteProductType", "reinstateTenant");

  private static final Path EXAMPLES = Path.of(System.getProperty("centralita.examples"), "soap");
  private static final String TIME = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z";
  private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private final Api provider = Api.asProvider();

  /** Services by the operations that they have. */
  private final Map<String, String> services = services();

  /** Values by the placeholders of the examples that stand for them. */
  private final Map<String, String> values = new TreeMap<>((a, b) -> b.compareTo(a));

  /** A reseller's program: what others do at the same time cannot be seen in its answers. */
  private ApiClient reseller;

  @Test
  void noOperationLacksAnExample() {
    assertThat(new TreeSet<>(ORDER)).isEqualTo(new TreeSet<>(services.keySet()));
  }

  @TestFactory // createTenant is sent twice: the second time the name is taken
  Stream<DynamicTest> everyRequestIsAnsweredAsWritten() {
    return ORDER.stream()
        .flatMap(
            operation ->
                operation.equals("createTenant")
                    ? Stream.of(test(operation, "answer", 200), test(operation, "fault", 500))
                    : Stream.of(test(operation, "answer", 200)));
  }

  private DynamicTest test(String operation, String kind, int status) {
    String file = operation + "." + kind + ".xml";
    return DynamicTest.dynamicTest(file, () -> isAnswered(operation, file, status));
  }

  private void isAnswered(String operation, String file, int status) throws Exception {
    prepare(operation);
    String request = Files.readString(EXAMPLES.resolve(operation + ".request.xml"));
    for (Map.Entry<String, String> value : values.entrySet()) {
      request = request.replace(value.getKey(), value.getValue());
    }
    HttpResponse<String> answer =
        send(PROVIDERS.contains(operation) ? provider.client() : reseller, operation, request);

    assertThat(answer.statusCode()).as("%s", answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
    learn(operation, answer.body());
    Written.isAs("soap/" + file, generalised(PlainXml.of(answer.body())));
  }

  private void prepare(String operation) {
    if (reseller == null) {
      Tenant parent = aReseller().madeBy(provider);
      reseller = provider.makeClient(parent, "admin.user", "reseller.user");
      values.put("PARENT_ID", parent.id());
      values.put("PRODUCT_TYPE", "VOICE-" + Names.random());
      values.put("sip.voice.example", "sip." + Names.random() + ".example");
    }
    if (operation.equals("listEmergencyLocations")) {
      values.put(
          "LOCATION_ID", aLocation().coded("EL2").of(values.get("PARENT_ID")).madeBy(provider));
    }
    if (operation.equals("deleteProductType")) {
      String code = ProductTypes.make(provider, Map.of());
      List<String> ids = provider.get("/product-types", "q", code).path("items.id");
      values.put("UNUSED_PRODUCT_TYPE_ID", ids.get(0));
    }
  }

  private HttpResponse<String> send(ApiClient client, String operation, String message)
      throws Exception {
    String pair = client.clientId() + ":" + client.secret();
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(Product.instance().url() + "/soap/v1/" + services.get(operation)))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
            .header("Content-Type", "text/xml; charset=utf-8")
            .header("SOAPAction", "\"\"")
            .POST(BodyPublishers.ofString(message))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private void learn(String operation, String answer) {
    String placeholder =
        switch (operation) {
          case "createProductType" -> "PRODUCT_TYPE_ID";
          case "createTenant" -> "TENANT_ID";
          case "assignNumberBlock" -> "BLOCK_ID";
          default -> null;
        };
    if (placeholder != null && !values.containsKey(placeholder)) {
      values.put(
          placeholder,
          PlainXml.parse(answer).getElementsByTagNameNS("*", "id").item(0).getTextContent());
    }
  }

  /** The answer with placeholders for what is another each time. */
  private String generalised(String answer) {
    String text = answer;
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace(value.getValue(), value.getKey());
    }
    return text.replaceAll(TIME, "TIME")
        .replaceAll(UUID, "ID")
        .replaceAll("<c:user>client:[^<]*", "<c:user>client:CLIENT_NAME")
        .replaceAll("<c:next>[^<]*", "<c:next>CURSOR")
        .replaceAll("<c:ip>[^<]*", "<c:ip>192.0.2.10");
  }

  private static Map<String, String> services() {
    Map<String, String> services = new TreeMap<>();
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("centralita.contract")))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".wsdl")).toList()) {
        var operations =
            PlainXml.parse(Files.readString(file)).getElementsByTagNameNS("*", "operation");
        for (int i = 0; i < operations.getLength(); i++) {
          String name = ((Element) operations.item(i)).getAttribute("name");
          if (!name.isEmpty()) {
            services.put(name, file.getFileName().toString().replace(".wsdl", ""));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return services;
  }
}

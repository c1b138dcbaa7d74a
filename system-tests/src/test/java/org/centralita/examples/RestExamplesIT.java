package org.centralita.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aReseller;

import groovy.json.JsonOutput;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.centralita.testing.Api;
import org.centralita.testing.Names;
import org.centralita.testing.OpenApi;
import org.centralita.testing.Product;
import org.centralita.testing.ProductTypes;
import org.centralita.testing.Tenant;
import org.centralita.testing.Written;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * {@code examples/rest}, which the OpenAPI document shows: every request is answered as written
 * there, with ids and times of its own.
 */
class RestExamplesIT {

  /** The life of a customer: each example finds what those before it have left. */
  private static final List<String> ORDER =
      List.of(
          "createProductType",
          "getProductType",
          "findProductType",
          "updateProductType",
          "deleteProductType",
          "createTenant",
          "getTenant",
          "findTenant",
          "enableTenant",
          "blockTenant",
          "unblockTenant",
          "disableTenant",
          "terminateTenant",
          "reinstateTenant",
          "updateTenant",
          "getTenantOverview",
          "createEmergencyLocation",
          "getEmergencyLocation",
          "findEmergencyLocation",
          "updateEmergencyLocation",
          "pidfLoEmergencyLocation",
          "createEmergencyEntry",
          "listEmergencyEntry",
          "replaceEmergencyEntry",
          "replaceAllEmergencyEntry",
          "deleteEmergencyEntry",
          "deleteAllEmergencyEntry",
          "deleteEmergencyLocation",
          "getCallSettings",
          "replaceCallSettings",
          "updateCallSettings",
          "findTenantAudit",
          "findAudit",
          "getAudit",
          "getNumberSettings",
          "replaceNumberSettings",
          "assignNumberBlock",
          "getNumberBlock",
          "findNumberBlock",
          "updateNumberBlock",
          "createSipUser",
          "getSipUser",
          "findSipUser",
          "findNumber",
          "getEmergencyReadiness",
          "updateSipUser",
          "deleteSipUser",
          "createConference",
          "getConference",
          "findConference",
          "updateConference",
          "deleteConference",
          "releaseNumberBlock",
          "createApiClient",
          "findApiClient",
          "getApiClient",
          "deleteApiClient",
          "deleteTenant",
          "listRole",
          "findSession",
          "endSession",
          "endAllSession");

  /** What resellers may not do. */
  private static final Set<String> PROVIDERS =
      Set.of("createProductType", "updateProductType", "deleteProductType", "reinstateTenant");

  private static final Map<String, String> QUERIES =
      Map.of(
          "findProductType", "q=BUSINESS&country=ES",
          "findEmergencyLocation", "q=balt",
          "findTenant", "kind=CUSTOMER&q=gest%20ruiz",
          "findNumber", "available=true&limit=3",
          "findSipUser", "q=front",
          "findConference", "q=1090",
          "findTenantAudit", "limit=2",
          "findAudit", "action=PUT&limit=1");

  private static final Path EXAMPLES = Path.of(System.getProperty("centralita.examples"), "rest");

  /** Ends the identifiers that the examples show. */
  private static final String SHOWN = "01970c5e-4e2a-7a11-8c3d-2f6b9a1e00";

  private final Api provider = Api.asProvider();

  /** Real values by those that the examples show in their place. */
  private final Map<String, String> values = new LinkedHashMap<>();

  /** A reseller's program: what others do at the same time cannot be seen in its answers. */
  private Api reseller;

  private record Call(String path, PathItem.HttpMethod method, Operation operation) {

    boolean isConditional() {
      return operation.getParameters().stream()
          .anyMatch(p -> "If-Match".equals(p.getName()) || isIfMatch(p.get$ref()));
    }

    private static boolean isIfMatch(String ref) {
      return ref != null && ref.endsWith("/If-Match");
    }
  }

  private static Map<String, Call> calls() {
    Map<String, Call> calls = new TreeMap<>();
    OpenApi.resources()
        .forEach(
            (path, item) ->
                item.readOperationsMap()
                    .forEach(
                        (method, operation) ->
                            calls.put(
                                operation.getOperationId(), new Call(path, method, operation))));
    return calls;
  }

  @Test
  void noOperationIsLeftOut() {
    assertThat(new TreeSet<>(ORDER)).isEqualTo(calls().keySet());
  }

  @TestFactory
  Stream<DynamicTest> everyRequestIsAnsweredAsWritten() {
    Map<String, Call> calls = calls();
    return Stream.concat(
        Stream.of(DynamicTest.dynamicTest("problem", this::refusesAsWritten)),
        ORDER.stream()
            .flatMap(
                id ->
                    Stream.of("request", "patch")
                        .filter(kind -> kind.equals("request") || takesPatch(calls.get(id)))
                        .map(
                            kind ->
                                DynamicTest.dynamicTest(
                                    id + " " + kind, () -> isAnswered(id, kind, calls.get(id))))));
  }

  private static boolean takesPatch(Call call) {
    return call.operation().getRequestBody() != null
        && call.operation().getRequestBody().getContent().containsKey(Api.JSON_PATCH);
  }

  private void isAnswered(String id, String kind, Call call) throws Exception {
    prepare(id);
    String path = path(call.path());
    Api caller = PROVIDERS.contains(id) ? provider : reseller;
    RequestSpecification request = caller.request().urlEncodingEnabled(false);
    if (call.isConditional()) {
      request.header("If-Match", caller.etag(path));
    }
    if (call.operation().getRequestBody() != null) {
      boolean merge = call.method() == PathItem.HttpMethod.PATCH && kind.equals("request");
      request
          .contentType(
              kind.equals("patch") ? Api.JSON_PATCH : merge ? Api.MERGE : "application/json")
          .body(real(Files.readString(EXAMPLES.resolve(id + "." + kind + ".json"))));
    }
    String query = QUERIES.containsKey(id) ? "?" + real(QUERIES.get(id)) : "";
    Response answer = request.request(call.method().name(), path + query);

    String status = Integer.toString(answer.statusCode());
    assertThat(status).as("%s", answer.asString()).startsWith("2");
    assertThat(call.operation().getResponses()).containsKey(status);
    learn(id, answer);
    if (call.operation().getResponses().get(status).getContent() == null) {
      assertThat(answer.asString()).isEmpty();
    } else if (kind.equals("request")) {
      String type = answer.contentType().replaceAll(";.*", "");
      String file = id + ".answer." + type.replaceAll(".*[/+]", "");
      if (file.endsWith("json")) {
        isAsWritten(file, answer);
      } else {
        Written.isAs("rest/" + file, shown(answer.asString()));
      }
    }
  }

  /** What all operations share. */
  private void refusesAsWritten() throws Exception {
    prepare("createTenant");
    isAsWritten(
        "problem.json",
        reseller.post("/tenants", Map.of("kind", "CUSTOMER", "name", "", "country", "ES")));
  }

  private void isAsWritten(String file, Response answer) throws Exception {
    Written.isAs("rest/" + file, shown(JsonOutput.prettyPrint(answer.asString())) + "\n");
  }

  private void prepare(String id) {
    if (reseller == null) {
      Tenant parent = aReseller().madeBy(provider);
      values.put(SHOWN + "01", parent.id());
      values.put("BUSINESS", "VOICE-" + Names.random());
      values.put("sip.voice.example", "sip." + Names.random() + ".example");
      reseller = provider.clientOf(parent, "admin.user", "reseller.user");
    }
    if (id.equals("deleteProductType")) {
      String code = ProductTypes.make(provider, Map.of());
      values.put("unused", provider.get("/product-types", "q", code).path("items[0].id"));
    }
    if (id.endsWith("Session")) {
      Tenant parent = new Tenant(values.get(SHOWN + "01"), null, null);
      reseller = provider.clientOf(parent, "admin.user", "reseller.user");
      values.put(SHOWN + "06", reseller.get("/sessions").path("items[0].id"));
    }
  }

  /** The path with the identifiers of what was made. */
  private String path(String template) {
    String path = template.replace("/api/v1", "");
    if (values.containsKey("unused") && path.startsWith("/product-types/{")) {
      return path.replace("{id}", values.remove("unused"));
    }
    Map<String, String> ids =
        Map.of(
            "tenants", template.endsWith("/number-settings") ? "01" : "02",
            "product-types", "03",
            "emergency-locations", path.startsWith("/tenants/") ? "08" : "07",
            "audit", "04",
            "api-clients", "05",
            "sessions", "06",
            "number-blocks", "10",
            "sip-users", "11",
            "conferences", "12");
    StringBuilder real = new StringBuilder();
    String before = "";
    for (String part : path.substring(1).split("/")) {
      real.append('/').append(part.startsWith("{") ? values.get(SHOWN + ids.get(before)) : part);
      before = part;
    }
    return real.toString();
  }

  private void learn(String id, Response answer) {
    switch (id) {
      case "createTenant" -> values.putIfAbsent(SHOWN + "02", answer.path("id"));
      case "createProductType" -> values.putIfAbsent(SHOWN + "03", answer.path("id"));
      case "createEmergencyLocation" -> values.putIfAbsent(SHOWN + "07", answer.path("id"));
      case "createEmergencyEntry" -> values.putIfAbsent(SHOWN + "08", answer.path("id"));
      case "assignNumberBlock" -> values.putIfAbsent(SHOWN + "10", answer.path("id"));
      case "createSipUser" -> values.putIfAbsent(SHOWN + "11", answer.path("id"));
      case "createConference" -> values.putIfAbsent(SHOWN + "12", answer.path("id"));
      case "findAudit" -> values.putIfAbsent(SHOWN + "04", answer.path("items[0].id"));
      case "createApiClient" -> {
        values.putIfAbsent(SHOWN + "05", answer.path("id"));
        values.putIfAbsent("centralita-4f7k2m9q1x", answer.path("clientId"));
        values.putIfAbsent(
            "a secret that is shown once and has 256 random bits", answer.path("clientSecret"));
      }
      default -> {
        // Nothing is made whose id another example needs.
      }
    }
  }

  private String real(String text) {
    String real = text;
    for (Map.Entry<String, String> value : values.entrySet()) {
      real = real.replace(value.getKey(), value.getValue());
    }
    return real;
  }

  /** The answer with what the examples show in place of what is another each time. */
  private String shown(String text) {
    String shown = text;
    for (Map.Entry<String, String> value : values.entrySet()) {
      shown = shown.replace(value.getValue(), value.getKey());
    }
    // The printer leaves room in empty lists, and writes what is not ASCII by its number.
    return Pattern.compile("\\\\u([0-9a-f]{4})")
        .matcher(shown.replaceAll("\\[\\s+\\]", "[]"))
        .replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)))
        .replaceAll("(?!" + SHOWN + ")[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", SHOWN + "09")
        .replaceAll("20(?!31)[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", "2026-11-02T09:30:00Z")
        .replaceAll("\"user\": \"client:[^\"]*\"", "\"user\": \"client:Billing system\"")
        .replaceAll("\"ip\": \"[^\"]*\"", "\"ip\": \"192.0.2.10\"")
        .replaceAll("\"label\": \"client [^\"]*\"", "\"label\": \"Billing system\"")
        .replaceAll("\"next\": \"[^\"]*\"", "\"next\": \"YXVkaXQKMDE5NzBjNWU\"")
        .replace(Product.instance().url(), "https://voice.example/centralita");
  }
}

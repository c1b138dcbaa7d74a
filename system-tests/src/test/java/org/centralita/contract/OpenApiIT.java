package org.centralita.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.LocationBuilder.aLocation;
import static org.centralita.testing.TenantBuilder.aCustomer;
import static org.centralita.testing.TenantBuilder.aReseller;

import io.restassured.response.Response;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.centralita.testing.Api;
import org.centralita.testing.Names;
import org.centralita.testing.OpenApi;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.Test;

/** What {@code /openapi.yaml} says is so. */
class OpenApiIT {

  private static final String API = "/api/v1";

  private final Api provider = Api.asProvider();
  private final Map<String, String> ids = new HashMap<>();
  private String settings;

  @Test
  void everybodyMayReadIt() {
    Response answer = OpenApi.fetch();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.contentType()).startsWith("application/yaml");
    assertThat(OpenApi.document().getPaths()).isNotEmpty();
    assertThat(OpenApi.document().getSecurity()).isNotEmpty();
  }

  @Test
  void everyPathTakesTheMethodsThatItNames() {
    samples();
    OpenApi.resources()
        .forEach(
            (path, item) -> {
              Response answer = provider.request().options(real(path));
              assertThat(answer.statusCode()).as("OPTIONS %s", path).isEqualTo(200);
              Set<String> allowed =
                  Arrays.stream(answer.getHeader("Allow").split(","))
                      .map(String::strip)
                      .collect(Collectors.toCollection(HashSet::new));
              allowed.removeAll(List.of("HEAD", "OPTIONS"));
              assertThat(allowed)
                  .as("methods of %s", path)
                  .isEqualTo(
                      item.readOperationsMap().keySet().stream()
                          .map(PathItem.HttpMethod::name)
                          .collect(Collectors.toSet()));
            });
  }

  @Test
  void everyRecordHasTheFieldsThatItNames() {
    samples();
    OpenApi.resources()
        .forEach(
            (path, item) -> {
              if (item.getGet() != null) {
                Response answer = provider.request().get(real(path));
                assertThat(answer.statusCode()).as("GET %s", path).isEqualTo(200);
                Content told = item.getGet().getResponses().get("200").getContent();
                if (!told.containsKey("application/json")) {
                  assertThat(told).as("GET %s", path).containsKey(type(answer));
                  return;
                }
                assertThat(answer.<Map<String, Object>>path(""))
                    .as("GET %s", path)
                    .containsOnlyKeys(
                        schema(item.getGet().getResponses().get("200")).getProperties().keySet());
                assertThat(answer.getHeader("ETag") != null)
                    .as("ETag of %s", path)
                    .isEqualTo(item.getGet().getResponses().get("304") != null);
              }
            });
  }

  @Test
  void everyOperationNamesItsRefusals() {
    for (PathItem item : OpenApi.resources().values()) {
      for (Operation operation : item.readOperations()) {
        assertThat(operation.getResponses()).containsKeys("400", "401", "403", "404", "429");
        assertThat(operation.getOperationId()).isNotBlank();
      }
      for (Operation change : Arrays.asList(item.getPut(), item.getPatch(), item.getDelete())) {
        if (change != null && hasVersion(item)) {
          assertThat(change.getResponses()).containsKeys("412", "428");
        }
      }
    }
  }

  /** What can be read there has an ETag. */
  private static boolean hasVersion(PathItem item) {
    return item.getGet() != null
        && item.getGet().getResponses().get("200").getHeaders().containsKey("ETag");
  }

  @Test
  void fieldsHaveTheirLimits() {
    List<?> required = schemas().get("TenantData").getRequired();

    assertThat(property("Money", "amount").getType()).isEqualTo("string");
    assertThat(property("TenantData", "name").getMaxLength()).isEqualTo(100);
    assertThat(property("TenantData", "channelLimit").getNullable()).isTrue();
    assertThat(schemas().get("TenantData").getProperties()).doesNotContainKey("version");
    assertThat(Set.copyOf(required)).isEqualTo(Set.of("kind", "name", "country"));
  }

  @SuppressWarnings("rawtypes")
  private static Map<String, Schema> schemas() {
    return OpenApi.document().getComponents().getSchemas();
  }

  private static Schema<?> property(String type, String field) {
    return (Schema<?>) schemas().get(type).getProperties().get(field);
  }

  private static Schema<?> schema(ApiResponse response) {
    String ref = response.getContent().get("application/json").getSchema().get$ref();
    return schemas().get(ref.substring(ref.lastIndexOf('/') + 1));
  }

  private static String type(Response answer) {
    return answer.contentType().split(";")[0].strip();
  }

  /** One record of every kind, so that every path leads somewhere. */
  private void samples() {
    Tenant reseller = aReseller().madeBy(provider);
    final Tenant customer = aCustomer().below(reseller).madeBy(provider);
    provider.makeClient(customer, "customer.user");
    String location = aLocation().of(reseller).madeBy(provider);
    Api.ok(provider.post(customer.path() + "/emergency-locations", Map.of("locationId", location)));
    settings = reseller.path() + "/number-settings";
    Api.ok(
        provider.put(
            settings,
            "\"0\"",
            Map.of(
                "rangeStart", 1000, "blockSize", 10, "sipRealm", Names.random() + ".example.com")));
    Api.ok(provider.request().post(customer.path() + "/number-blocks"));
    Api.ok(
        provider.post(
            customer.path() + "/sip-users",
            Map.of("number", 1000, "authentication", "PASSWORD", "password", "correct horse 7")));
    Api.ok(
        provider.post(
            customer.path() + "/conferences", Map.of("number", 1001, "name", "Conference")));
    ids.put(API + "/tenants", customer.id());
  }

  /** The path with identifiers of records that exist: the first of the list above each. */
  private String real(String path) {
    if (path.endsWith("/number-settings")) {
      return settings; // those of an account, which no customer is
    }
    StringBuilder made = new StringBuilder();
    for (String part : path.split("(?=/)")) {
      String list = made.toString();
      made.append(part.startsWith("/{") ? "/" + ids.computeIfAbsent(list, this::firstOf) : part);
    }
    return made.substring(API.length());
  }

  private String firstOf(String list) {
    String id = provider.get(list.substring(API.length())).path("items[0].id");
    assertThat(id).as("some record of %s", list).isNotNull();
    return id;
  }
}

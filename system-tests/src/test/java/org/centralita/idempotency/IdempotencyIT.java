package org.centralita.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aCustomer;
import static org.centralita.testing.TenantBuilder.aReseller;

import groovy.json.JsonOutput;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.centralita.testing.Api;
import org.centralita.testing.ApiClient;
import org.centralita.testing.Hygiene;
import org.centralita.testing.Names;
import org.centralita.testing.Parallel;
import org.centralita.testing.Product;
import org.centralita.testing.Refusal;
import org.centralita.testing.Tenant;
import org.centralita.testing.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are sent again with the same {@code Idempotency-Key}. */
class IdempotencyIT {

  private final Api provider = Api.asProvider();

  @Test
  void parallelRequestsWithOneKeyMakeOneTenant() throws Exception {
    String key = Names.random();
    Map<String, Object> body = aCustomer().body();
    Queue<Response> answers = new ConcurrentLinkedQueue<>();

    List<Integer> statuses =
        Parallel.statuses(
            32,
            () -> {
              Response answer = keyed(provider, key, "/tenants", body);
              answers.add(answer);
              return answer;
            });

    // How many still find it running is for the machine to say: all may come when it is done.
    assertThat(statuses).isSubsetOf(201, 409).contains(201);
    Response again = keyed(provider, key, "/tenants", body);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.getHeader("Idempotency-Replayed")).isEqualTo("true");
    for (Response answer : answers) {
      if (answer.statusCode() == 409) {
        Refusal.of(answer, 409, "REQUEST_RUNNING");
      } else {
        assertThat(answer.asString()).isEqualTo(again.asString());
      }
    }
    assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
        .filteredOn(answer -> answer.getHeader("Idempotency-Replayed") == null)
        .hasSize(1);
    assertThat(provider.get("/tenants", "q", body.get("name")).<List<?>>path("items")).hasSize(1);
  }

  @Test
  void replaysTheFirstAnswerAndDoesNothing() {
    Tenant tenant = aCustomer().madeBy(provider);
    String key = Names.random();
    Response first = Api.ok(keyed(provider, key, tenant.path() + "/enable", Map.of()));
    Api.ok(provider.post(tenant.path() + "/disable", Map.of()));

    Response again = Api.ok(keyed(provider, key, tenant.path() + "/enable", Map.of()));

    assertThat(first.getHeader("Idempotency-Replayed")).isNull();
    assertThat(again.getHeader("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.asString()).isEqualTo(first.asString());
    for (String header : List.of("ETag", "Content-Type")) {
      assertThat(again.getHeader(header)).as(header).isEqualTo(first.getHeader(header));
    }
    assertThat(again.getHeader("X-Request-Id")).isNotEqualTo(first.getHeader("X-Request-Id"));
    assertThat(provider.get(tenant.path()).<String>path("status")).isEqualTo("DISABLED");
  }

  @Test
  void replayOfACreateTellsWhereItIs() {
    String key = Names.random();
    Map<String, Object> body = aCustomer().body();

    Response first = Api.ok(keyed(provider, key, "/tenants", body));
    Response again = Api.ok(keyed(provider, key, "/tenants", body));

    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.getHeader("Location")).isNotNull().isEqualTo(first.getHeader("Location"));
    assertThat(again.getHeader("ETag")).isNotNull().isEqualTo(first.getHeader("ETag"));
    assertThat(
            provider
                .get(first.getHeader("Location").replaceAll(".*/api/v1", "") + "/audit")
                .<List<?>>path("items"))
        .hasSize(1);
  }

  @Test
  void replaysARefusalEvenIfItWouldGoThroughNow() {
    Tenant tenant = aCustomer().enabled().madeBy(provider);
    String key = Names.random();
    Refusal.of(keyed(provider, key, tenant.path() + "/enable", Map.of()), 409, "MOVE_NOT_ALLOWED");
    Api.ok(provider.post(tenant.path() + "/disable", Map.of()));

    Response again = keyed(provider, key, tenant.path() + "/enable", Map.of());

    Refusal.of(again, 409, "MOVE_NOT_ALLOWED");
    assertThat(again.getHeader("Idempotency-Replayed")).isEqualTo("true");
    assertThat(provider.get(tenant.path()).<String>path("status")).isEqualTo("DISABLED");
  }

  @Test
  void refusesTheKeyForAnotherRequest() {
    String key = Names.random();
    Tenant made = Tenant.of(keyed(provider, key, "/tenants", aCustomer().body()));

    Refusal.of(keyed(provider, key, "/tenants", aCustomer().body()), 422, "KEY_REUSED");
    Refusal.of(keyed(provider, key, "/product-types", Map.of()), 422, "KEY_REUSED");
    Refusal.of(keyed(provider, key, made.path() + "/enable", Map.of()), 422, "KEY_REUSED");
    assertThat(provider.get(made.path()).<String>path("status")).isEqualTo("PENDING");
  }

  @Test
  void eachClientHasItsOwnKeys() {
    String key = Names.random();
    Map<String, Object> body = aCustomer().body();
    Tenant home = aReseller().madeBy(provider);
    Api other = provider.clientOf(home, "admin.user", "reseller.user");

    Response one = Api.ok(keyed(provider, key, "/tenants", body));
    Response two = Api.ok(keyed(other, key, "/tenants", body));

    assertThat(two.getHeader("Idempotency-Replayed")).isNull();
    assertThat(two.<String>path("id")).isNotEqualTo(one.<String>path("id"));
  }

  @Test
  void narrowerTokenOfTheSameClientHearsNoAnswerOfTheWiderOne() {
    Tenant home = aReseller().madeBy(provider);
    ApiClient client = provider.makeClient(home, "admin.user", "reseller.user");
    String key = Names.random();
    Map<String, Object> body = Map.of("name", Names.random(), "roles", List.of("admin.user"));
    String path = home.path() + "/api-clients";
    Response first = Api.ok(keyed(Api.as(client), key, path, body));
    Hygiene.keepSecret(first.path("clientSecret"));
    Tokens narrow =
        Tokens.of(
            Tokens.ask(
                client, Map.of("grant_type", "client_credentials", "scope", "reseller.user")));

    Response refused =
        narrow
            .use()
            .header("Idempotency-Key", key)
            .contentType("application/json")
            .body(body)
            .post(path);

    Refusal.of(refused, 403, "FORBIDDEN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\tb"})
  void refusesKeysThatAreNone(String key) {
    refusesKey(key);
  }

  @Test
  void refusesKeysThatAreTooLong() {
    refusesKey("k".repeat(256));
    Api.ok(keyed(provider, Names.random() + "k".repeat(240), "/tenants", aCustomer().body()));
  }

  private void refusesKey(String key) {
    Response refused = keyed(provider, key, "/tenants", aCustomer().body());
    assertThat(Refusal.of(refused, 400, "BAD_PARAMETER").detail()).contains("Idempotency-Key");
  }

  @Test
  void otherMethodsHaveNoUseForIt() {
    Tenant tenant = aCustomer().madeBy(provider);
    String key = Names.random();
    for (String notes : List.of("a", "b")) {
      Response changed =
          provider
              .request()
              .header("Idempotency-Key", key)
              .header("If-Match", "*")
              .contentType(Api.MERGE)
              .body("{\"notes\":\"" + notes + "\"}")
              .patch(tenant.path());
      assertThat(Api.ok(changed).<String>path("notes")).isEqualTo(notes);
    }
  }

  @Test // A2
  void secretIsShownAgainButLiesSealed() throws Exception {
    Tenant tenant = aCustomer().madeBy(provider);
    String key = Names.random();
    Map<String, Object> body = Map.of("name", Names.random(), "roles", List.of("admin.user"));

    Response first = Api.ok(keyed(provider, key, tenant.path() + "/api-clients", body));
    Response again = Api.ok(keyed(provider, key, tenant.path() + "/api-clients", body));

    String secret = first.path("clientSecret");
    Hygiene.keepSecret(secret);
    assertThat(again.<String>path("clientSecret")).isEqualTo(secret);
    String answer = stored(key);
    assertThat(answer).isNotBlank().doesNotContain(secret, "clientSecret");
    assertThat(
            new String(
                Base64.getUrlDecoder().decode(answer.split("\\.")[3]), StandardCharsets.ISO_8859_1))
        .doesNotContain(secret, "clientSecret");
  }

  @Test
  void requestWhoseNodeHasGoneIsWorkedOnWhenItsLeaseIsOver() throws Exception {
    String key = Names.random();
    Map<String, Object> body = aCustomer().body();
    Refusal.of(keyed(provider, key, "/tenants", "{}"), 422, "INVALID");

    change(key, "answer = NULL, leased_until = UTC_TIMESTAMP(6) + INTERVAL 1 MINUTE");
    Refusal.of(keyed(provider, key, "/tenants", "{}"), 409, "REQUEST_RUNNING");
    change(key, "leased_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND");
    Refusal.of(keyed(provider, key, "/tenants", body), 422, "KEY_REUSED");
    Response worked = keyed(provider, key, "/tenants", "{}");

    Refusal.of(worked, 422, "INVALID");
    assertThat(worked.getHeader("Idempotency-Replayed")).isNull();
  }

  @Test
  void keyIsFreeAgainAfterADay() throws Exception {
    String key = Names.random();
    Api.ok(keyed(provider, key, "/tenants", aCustomer().body()));

    change(key, "created_at = UTC_TIMESTAMP(6) - INTERVAL 1439 MINUTE");
    Refusal.of(keyed(provider, key, "/tenants", aCustomer().body()), 422, "KEY_REUSED");
    change(key, "created_at = UTC_TIMESTAMP(6) - INTERVAL 1441 MINUTE");
    Response later = keyed(provider, key, "/tenants", aCustomer().body());

    assertThat(Api.ok(later).getHeader("Idempotency-Replayed")).isNull();
  }

  @Test
  void failureKeepsNoAnswerAndStandsInTheLogUnderItsRequest() throws Exception {
    String key = Names.random();
    Map<String, Object> body = aCustomer().body();
    Api.ok(keyed(provider, key, "/tenants", body));
    String id = "it-" + Names.random();
    change(key, "answer = 'damaged'");

    Response failed =
        provider
            .request()
            .header("X-Request-Id", id)
            .header("Idempotency-Key", key)
            .contentType("application/json")
            .body(JsonOutput.toJson(body))
            .post("/tenants");

    assertThat(Refusal.of(failed, 500, "INTERNAL").detail()).contains(id);
    // The launcher's line has the id alone, the servers' the thread's name; Payara's tells it last.
    assertThat(Product.log())
        .containsPattern(
            (" SEVERE \\[(.* request=)?%1$s] org.centralita.error.Refusals: "
                    + "|\\[SEVERE] .* \\[org.centralita.error.Refusals] \\[tid: .* request=%1$s]")
                .formatted(id));
  }

  @Tag("launcher")
  @Test
  void logSaysWhichLinesAreOfNoRequest() {
    assertThat(Product.instance().log()).contains(" [-] ");
  }

  private static Response keyed(Api api, String key, String path, Object body) {
    return api.request()
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body instanceof String text ? text : JsonOutput.toJson(body))
        .post(path);
  }

  private static String stored(String key) throws Exception {
    try (Connection sql = Product.instance().sql();
        PreparedStatement select =
            sql.prepareStatement("SELECT answer FROM idempotency_key WHERE key_hash = ?")) {
      select.setBytes(1, hash(key));
      try (ResultSet row = select.executeQuery()) {
        assertThat(row.next()).isTrue();
        return row.getString(1);
      }
    }
  }

  private static void change(String key, String values) throws Exception {
    try (Connection sql = Product.instance().sql();
        PreparedStatement update =
            sql.prepareStatement("UPDATE idempotency_key SET " + values + " WHERE key_hash = ?")) {
      update.setBytes(1, hash(key));
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  private static byte[] hash(String key) throws Exception {
    String whole = key + "\n[admin.user, provider.admin, reseller.user]"; // who may hear the answer
    return MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.US_ASCII));
  }
}

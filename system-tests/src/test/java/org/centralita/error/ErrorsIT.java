package org.centralita.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aCustomer;

import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.centralita.testing.Api;
import org.centralita.testing.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Refusals as programs and people read them (RFC 9457). */
class ErrorsIT {

  private final Api provider = Api.asProvider();

  @Test
  void problemDocumentHasItsShape() {
    Response refused = aCustomer().in("ZZ").sentBy(provider);

    assertThat(refused.<Map<String, Object>>path(""))
        .containsOnlyKeys("type", "title", "status", "detail", "instance", "code", "errors")
        .containsEntry("status", 422)
        .containsEntry("code", "INVALID")
        .containsEntry("instance", "/centralita/api/v1/tenants");
    assertThat(refused.<List<Map<String, String>>>path("errors"))
        .singleElement()
        .satisfies(
            error ->
                assertThat(error)
                    .containsOnlyKeys("pointer", "code", "message")
                    .containsEntry("message", "is not an ISO 3166-1 country code"));
    assertThat(refused.getHeader("Content-Language")).isEqualTo("en");
  }

  @Test
  void everyLanguageHasItsOwnWords() {
    Set<String> details = new HashSet<>();
    Set<String> titles = new HashSet<>();
    Set<String> messages = new HashSet<>();
    for (String language : List.of("en", "es", "fr", "id")) {
      Response refused =
          provider
              .request()
              .header("Accept-Language", language)
              .contentType("application/json")
              .body("{}")
              .post("/tenants");
      assertThat(refused.getHeader("Content-Language")).isEqualTo(language);
      details.add(refused.path("detail"));
      titles.add(refused.path("title"));
      messages.add(refused.path("errors[0].message"));
    }
    assertThat(details).hasSize(4);
    assertThat(titles).hasSize(4);
    assertThat(messages).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "'de;q=0.9, es-MX;q=0.8, en;q=0.1', es",
    "'fr-CA, en', fr",
    "de, en",
    "'*', en",
    "'%%%', en",
    "in, id"
  })
  void speaksTheBestLanguageThatIsAccepted(String accepted, String spoken) {
    Response refused = provider.request().header("Accept-Language", accepted).get("/tenants/none");

    Refusal.of(refused, 404, "NOT_FOUND");
    assertThat(refused.getHeader("Content-Language")).isEqualTo(spoken);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/", "/tenants/x/y/z"})
  void unknownPathsOfTheApiAreProblems(String path) {
    Response answer = provider.request().get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.contentType()).startsWith("application/problem+json");
  }

  @Test
  void strangersAreAskedToSignInWhateverThePage() {
    Response answer = provider.plain().redirects().follow(false).get("/nothing");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.getHeader("Location")).contains("/sign-in?from=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/WEB-INF/web.xml", "/health/x"})
  void unknownPathsElsewhereSayLittle(String path) {
    saysLittle(path);
  }

  @Tag("not-payara-server") // its own page for what is not there names it
  @Test
  void pathsThatLeadOutOfItSayLittle() {
    saysLittle("/%2e%2e/x");
  }

  private void saysLittle(String path) {
    Response answer = provider.plain().urlEncodingEnabled(false).get(path);

    assertThat(answer.statusCode()).isIn(400, 404);
    assertThat(answer.asString().toLowerCase()).doesNotContain("payara", "glassfish");
    assertThat(answer.getHeader("Server")).isNull();
    assertThat(answer.getHeader("X-Powered-By")).isNull();
  }

  @Test
  void requestIdIsEchoedOrMade() {
    assertThat(
            provider
                .request()
                .header("X-Request-Id", "erp-42/a")
                .get("/roles")
                .getHeader("X-Request-Id"))
        .isEqualTo("erp-42/a");
    assertThat(
            Api.anonymous()
                .request()
                .header("X-Request-Id", "erp-43")
                .get("/roles")
                .getHeader("X-Request-Id"))
        .isEqualTo("erp-43");
    String unfit =
        provider
            .request()
            .header("X-Request-Id", "a<script>")
            .get("/roles")
            .getHeader("X-Request-Id");
    assertThat(unfit).isNotBlank().doesNotContain("<");
    assertThat(provider.get("/roles").getHeader("X-Request-Id"))
        .isNotEqualTo(provider.get("/roles").getHeader("X-Request-Id"));
  }

  @ParameterizedTest // never a 500 for bad input
  @ValueSource(
      strings = {
        "{\"kind\":\"CUSTOMER\",\"name\":\"a\\u0000b\",\"country\":\"ES\"}",
        "{\"kind\":\"CUSTOMER\",\"name\":\"\\ud800\",\"country\":\"ES\"}",
        "{\"kind\":\"CUSTOMER\",\"name\":\"a\\nb\",\"country\":\"ES\"}",
        "{\"kind\":\"CUSTOMER\",\"name\":\"\\u202e\",\"country\":\"\\ud83d\\ude00\"}",
        "{\"kind\":\"CUSTOMER\",\"name\":\"n\",\"country\":\"ES\","
            + "\"debitLimit\":{\"amount\":\"1e99\",\"currency\":\"EUR\"}}",
        "{\"kind\":\"CUSTOMER\",\"name\":\"n\",\"country\":\"ES\","
            + "\"debitLimit\":{\"amount\":\"1e999999999\",\"currency\":\"EUR\"}}",
        "{\"kind\":\"CUSTOMER\",\"name\":\"n\",\"country\":\"ES\","
            + "\"debitLimit\":{\"amount\":\"0.00001\",\"currency\":\"EUR\"}}",
        "{\"kind\":\"CUSTOMER\",\"name\":\"n\",\"country\":\"ES\",\"debitLimit\":{}}",
        "{\"kind\":\"CUSTOMER\",\"name\":\"n\",\"country\":\"ES\",\"productType\":\"😀\"}",
        "{\"kind\":\"CUSTOMER\",\"name\":\"n\",\"country\":\"ES\",\"trial\":{\"days\":-1}}",
        "{\"kind\":\"RESELLER\",\"name\":\"n\",\"country\":\"ES\","
            + "\"reseller\":{\"productTypes\":[null,7]}}",
        "{\"kind\":\"CUSTOMER\",\"kind\":\"RESELLER\",\"name\":\"\",\"country\":\"ES\"}"
      })
  void badInputIsTheCallersMistake(String body) {
    Response answer = provider.post("/tenants", body);

    assertThat(answer.statusCode()).as("%s", answer.asString()).isBetween(400, 422);
    assertThat(answer.contentType()).startsWith("application/problem+json");
  }

  @Test
  void unreadableConditionIsTheCallersMistake() {
    String reseller = provider.get("/tenants", "limit", 1).path("items[0].id");

    Response answer =
        provider.request().header("If-None-Match", "{0} '").get("/tenants/" + reseller);

    Refusal.of(answer, 400, "UNREADABLE");
  }

  @ParameterizedTest
  @ValueSource(strings = {",,,", "2030-01-01T00:00:00", "\"a\\\""})
  void unreadableConditionOfAReadIsTheCallersMistake(String tags) {
    String root = provider.get("/tenants", "limit", 1).path("items[0].id");

    Refusal.of(
        provider.request().header("If-Match", tags).get("/tenants/" + root), 400, "UNREADABLE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"0\"", "W/\"1\"", "\"7\",\"8\""})
  void conditionOfAReadThatDoesNotHoldIsAProblem(String tags) {
    String id = aCustomer().madeBy(provider).id();

    Refusal.of(provider.request().header("If-Match", tags).get("/tenants/" + id), 412, "STALE");
  }

  @Test
  void patchWithoutABodyIsTheCallersMistake() {
    String root = provider.get("/tenants", "limit", 1).path("items[0].id");

    Refusal.of(
        provider.request().noContentType().header("If-Match", "*").patch("/tenants/" + root),
        415,
        "UNSUPPORTED_MEDIA_TYPE");
  }

  @Test
  void longNamesAreNotSentBack() {
    Response answer = provider.post("/tenants", "{\"" + "y".repeat(500_000) + "\":1}");

    Refusal.of(answer, 400, "UNKNOWN_FIELD");
    assertThat(answer.asString()).hasSizeLessThan(2_000);
  }

  @Test
  void deepNestingIsTheCallersMistake() {
    Response answer = provider.post("/tenants", "[".repeat(100_000));

    assertThat(answer.statusCode()).as("%s", answer.asString()).isIn(400, 413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/tenants?q=%00",
        "/tenants?q=%ff%fe",
        "/tenants?q=%25",
        "/tenants?reference=%F0%9F%98%80",
        "/tenants?country=%F0%9F%98%80",
        "/tenants?productType=%F0%9F%98%80",
        "/tenants?cursor=%F0%9F%98%80",
        "/tenants?limit=99999999999",
        "/tenants?kind=&status=&parent=&limit=",
        "/product-types?q=%F0%9F%98%80",
        "/product-types?country=%F0%9F%98%80",
        "/audit?user=%F0%9F%98%80",
        "/audit?table=%F0%9F%98%80",
        "/audit?from=x",
        "/audit?to=2020-13-01T00:00:00Z",
        "/audit?from=0000-01-01T00:00:00Z",
        "/audit?from=1960-01-01T00:00:00Z",
        "/audit?to=9999-12-31T23:59:59Z",
        "/audit?to=%2B999999999-12-31T23:59:59Z",
        "/audit?recordId=1",
        "/audit?action=JUMP",
        "/audit?cursor=x"
      })
  void badParameterIsTheCallersMistake(String path) {
    Response answer = provider.request().urlEncodingEnabled(false).get(path);

    assertThat(answer.statusCode()).as("%s", answer.asString()).isIn(200, 400);
  }

  @Test
  void healthIsPublic() {
    for (String path : List.of("/health/live", "/health/ready")) {
      Response answer = provider.plain().get(path);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.<String>path("status")).isEqualTo("UP");
    }
  }
}

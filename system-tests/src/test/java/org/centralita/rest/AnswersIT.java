package org.centralita.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aCustomer;

import groovy.json.JsonOutput;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.centralita.testing.Api;
import org.centralita.testing.Hygiene;
import org.centralita.testing.Names;
import org.centralita.testing.Product;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How answers travel: as short as the caller wants them, compressed, and fit for caches. */
class AnswersIT {

  private final Api provider = Api.asProvider();

  @Test
  void whoPrefersItGetsNoBodyBack() {
    Response made =
        provider
            .request()
            .header("Prefer", "respond-async, return=minimal; x=y")
            .contentType("application/json")
            .body(JsonOutput.toJson(aCustomer().body()))
            .post("/tenants");
    assertThat(made.statusCode()).isEqualTo(201);
    assertMinimal(made);
    String path = made.getHeader("Location").replaceAll(".*/api/v1", "");
    assertThat(made.getHeader("ETag")).isEqualTo(provider.etag(path));

    Response changed =
        provider
            .request()
            .header("Prefer", "return=\"minimal\"")
            .header("If-Match", made.getHeader("ETag"))
            .contentType(Api.MERGE)
            .body("{\"notes\":\"short\"}")
            .patch(path);
    assertThat(changed.statusCode()).isEqualTo(204);
    assertMinimal(changed);
    assertThat(changed.getHeader("ETag")).isEqualTo(provider.etag(path));
    assertThat(provider.get(path).<String>path("notes")).isEqualTo("short");

    Response enabled =
        provider
            .request()
            .noContentType()
            .header("Prefer", "return=minimal")
            .post(path + "/enable");
    assertThat(enabled.statusCode()).isEqualTo(204);
    assertMinimal(enabled);
  }

  private static void assertMinimal(Response answer) {
    assertThat(answer.asString()).isEmpty();
    assertThat(answer.getHeader("Preference-Applied")).isEqualTo("return=minimal");
    assertThat(answer.getHeaders().getValues("Vary").toString()).contains("Prefer");
    assertThat(answer.getHeader("Content-Type")).isNull();
  }

  @ParameterizedTest
  @CsvSource({"return=representation, return=representation", "return=much,", "wait=3,"})
  void otherPreferencesChangeNothing(String preference, String applied) {
    Tenant tenant = aCustomer().madeBy(provider);

    Response enabled =
        provider
            .request()
            .noContentType()
            .header("Prefer", preference)
            .post(tenant.path() + "/enable");

    assertThat(Api.ok(enabled).<String>path("id")).isEqualTo(tenant.id());
    assertThat(enabled.getHeader("Preference-Applied")).isEqualTo(applied);
  }

  @Test
  void secretThatIsShownOnceIsShownWhateverIsPreferred() {
    Tenant tenant = aCustomer().madeBy(provider);

    Response made =
        provider
            .request()
            .header("Prefer", "return=minimal")
            .contentType("application/json")
            .body(JsonOutput.toJson(Map.of("name", Names.random(), "roles", List.of("admin.user"))))
            .post(tenant.path() + "/api-clients");

    assertThat(Api.ok(made).<String>path("clientSecret")).isNotBlank();
    Hygiene.keepSecret(made.path("clientSecret"));
    assertThat(made.getHeader("Preference-Applied")).isNull();
  }

  @Test
  void refusalIsToldWhateverIsPreferred() {
    Response refused =
        provider
            .request()
            .header("Prefer", "return=minimal")
            .contentType("application/json")
            .body("{}")
            .post("/tenants");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.<List<?>>path("errors")).isNotEmpty();
  }

  @Test
  void cachesHearWhatAnAnswerDependsOn() {
    for (String path : List.of("/roles", "/tenants/none")) {
      assertThat(provider.get(path).getHeaders().getValues("Vary").toString())
          .as(path)
          .contains("Accept-Language", "Accept-Encoding");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/roles",
        "/api/v1/audit?limit=100",
        "/openapi.yaml",
        "/soap/v1/TenantService?wsdl",
        "/jakarta.faces.resource/page.css.xhtml?ln=centralita",
        "/jakarta.faces.resource/page.js.xhtml?ln=centralita"
      })
  void compressesWhatIsLong(String path) throws Exception {
    HttpResponse<byte[]> plain = raw("GET", path);
    HttpResponse<byte[]> zipped = raw("GET", path, "Accept-Encoding", "gzip, deflate");

    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(zipped.headers().allValues("Vary").toString()).contains("Accept-Encoding");
    assertThat(zipped.body().length).isLessThan(plain.body().length);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
        .isEqualTo(plain.body());
    assertThat(zipped.headers().firstValue("ETag")).isEqualTo(plain.headers().firstValue("ETag"));
  }

  @Test
  void leavesShortAnswersAndPagesAsTheyAre() throws Exception {
    for (String path : List.of("/api/v1/tenants/none", "/sign-in", "/health/live")) {
      assertThat(
              raw("GET", path, "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
          .as(path)
          .isEmpty();
    }
  }

  @Test
  void versionsHoldForCompressedAnswers() throws Exception {
    Tenant tenant = aCustomer().with("notes", "n".repeat(3000)).madeBy(provider);
    String path = "/api/v1" + tenant.path();

    HttpResponse<byte[]> read = raw("GET", path, "Accept-Encoding", "gzip");
    String etag = read.headers().firstValue("ETag").orElseThrow();
    HttpResponse<byte[]> same = raw("GET", path, "Accept-Encoding", "gzip", "If-None-Match", etag);

    assertThat(read.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(etag).isEqualTo(tenant.etag());
    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    assertThat(same.headers().firstValue("Content-Encoding")).isEmpty();
    Api.ok(provider.patch(tenant.path(), etag, Map.of("notes", "short")));
  }

  @Test
  void replayIsCompressedLikeTheFirstAnswer() throws Exception {
    String body = JsonOutput.toJson(aCustomer().with("notes", "n".repeat(3000)).body());
    HttpRequest request =
        signedIn("/api/v1/tenants", "Accept-Encoding", "gzip", "Idempotency-Key", Names.random())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
            .build();

    HttpResponse<byte[]> first = send(request);
    HttpResponse<byte[]> again = send(request);

    assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    assertThat(again.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void headTellsTheLengthOfThePlainAnswer() throws Exception {
    HttpResponse<byte[]> get = raw("GET", "/api/v1/roles");
    HttpResponse<byte[]> head = raw("HEAD", "/api/v1/roles", "Accept-Encoding", "gzip");

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("Content-Length"))
        .contains(String.valueOf(get.body().length));
  }

  private HttpResponse<byte[]> raw(String method, String path, String... headers)
      throws IOException, InterruptedException {
    return send(
        signedIn(path, headers).method(method, HttpRequest.BodyPublishers.noBody()).build());
  }

  private HttpRequest.Builder signedIn(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(Product.instance().url() + path));
    if (path.startsWith("/api/")) {
      request.header("Authorization", "Bearer " + provider.token());
    }
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static HttpResponse<byte[]> send(HttpRequest request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
  }
}

package org.centralita.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.centralita.testing.Api;
import org.centralita.testing.Product;
import org.centralita.testing.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is turned away before any service hears of it, and in which form. Some of it Payara Server
 * answers itself, before any application sees it (see {@code deploy/README.md}).
 */
class GateIT {

  private static final int LIMIT = 1024 * 1024;

  private final Api provider = Api.asProvider();

  @Test
  void refusesLongBodiesWithoutWaitingForThem() throws Exception {
    URI url = URI.create(Product.instance().url());
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      socket.setSoTimeout(20_000);
      // Announced, and never sent.
      socket
          .getOutputStream()
          .write(
              ("POST /centralita/api/v1/tenants HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                      + provider.token()
                      + "\r\nContent-Type: application/json\r\nContent-Length: "
                      + (LIMIT + 1)
                      + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      StringBuilder answer = new StringBuilder();
      byte[] part = new byte[1000];
      while (answer.indexOf("\"errors\"") < 0) {
        int length = socket.getInputStream().read(part);
        assertThat(length).as("%s", answer).isPositive();
        answer.append(new String(part, 0, length, StandardCharsets.UTF_8));
      }
      assertThat(answer.toString())
          .startsWith("HTTP/1.1 413 ")
          .contains("application/problem+json", "TOO_LARGE", "1,048,576");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"%2f", "%00", "%ff", "%5c"})
  void addressThatCannotBeReadIsTheCallersMistake(String id) throws Exception {
    isTheCallersMistake(id);
  }

  @Tag("not-payara-server")
  @ParameterizedTest
  @ValueSource(strings = {"%zz", "%"})
  void brokenEscapeIsTheCallersMistake(String id) throws Exception {
    isTheCallersMistake(id);
  }

  private void isTheCallersMistake(String id) throws Exception {
    assertThat(
            statusLine(
                "/centralita/api/v1/tenants/" + id,
                "Host: x\r\nAuthorization: Bearer " + provider.token()))
        .contains(" 400 ");
  }

  /** On other servers an anonymous caller may hear of the missing token first. */
  @Tag("launcher")
  @ParameterizedTest
  @ValueSource(strings = {"%2f", "%00", "%ff", "%zz", "%5c", "%"})
  void addressThatCannotBeReadIsAMistakeOfTheUnknownToo(String id) throws Exception {
    assertThat(statusLine("/centralita/api/v1/tenants/" + id, "Host: x")).contains(" 400 ");
  }

  @Tag("not-payara-server")
  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "[::1", "x:99999", "<x>", "x:y"})
  void hostThatCannotBeReadIsTheCallersMistake(String host) throws Exception {
    assertThat(
            statusLine(
                "/centralita/api/v1/roles",
                "Host: " + host + "\r\nAuthorization: Bearer " + provider.token()))
        .contains(" 400 ");
  }

  @Tag("launcher")
  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "[::1", "x:99999", "<x>", "x:y"})
  void hostThatCannotBeReadIsAMistakeOfTheUnknownToo(String host) throws Exception {
    assertThat(statusLine("/centralita/api/v1/roles", "Host: " + host)).contains(" 400 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"voice.example.com", "voice.example.com:8443", "[::1]:8080", "10.0.0.1"})
  void hostOfAnyKindIsTaken(String host) throws Exception {
    assertThat(statusLine("/centralita/api/v1/roles", "Host: " + host)).contains(" 401 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%61pi/v1/roles",
        "//api/v1/roles",
        "/api;x/v1/roles",
        "/api//v1/roles",
        "/x/../api/v1/roles",
        "/x/%2e%2e/api/v1/roles",
        "/api/v1/%2E/roles"
      })
  void oddSpellingsOfAPathLeadNowhere(String path) throws Exception {
    String line = statusLine("/centralita" + path, "Host: x");
    assertThat(line).containsAnyOf(" 400 ", " 401 ", " 404 ");
    assertThat(provider.plain().urlEncodingEnabled(false).get("/api;x/v1/roles").statusCode())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "gzip, chunked", "gzip", "chunked, chunked"})
  void codingThatNobodyKnowsIsTheCallersMistake(String coding) throws Exception {
    assertThat(postWithCoding(coding)).matches("HTTP/1.1 (400|501) .*");
  }

  @Test
  void whoSendsNoChunksAsAnnouncedIsNotWaitedForLong() throws Exception {
    String line = postWithCoding("chunked");

    assertThat(line == null || line.startsWith("HTTP/1.1 400 ")).as("%s", line).isTrue();
  }

  private String postWithCoding(String coding) throws Exception {
    URI url = URI.create(Product.instance().url());
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      socket.setSoTimeout(40_000);
      String request =
          "POST /centralita/api/v1/product-types HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
              + provider.token()
              + "\r\nContent-Type: application/json\r\nTransfer-Encoding: "
              + coding
              + "\r\n\r\n{\"code\":\"x\"}";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
          .readLine();
    }
  }

  private static String statusLine(String path, String header) throws Exception {
    URI url = URI.create(Product.instance().url());
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      socket.setSoTimeout(20_000);
      String request = "GET " + path + " HTTP/1.1\r\n" + header + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
          .readLine();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/tenants", "/tenants?keyed"})
  void refusesBodiesThatGetTooLong(String path) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(Product.instance().url() + "/api/v1" + path))
            .header("Authorization", "Bearer " + provider.token())
            .header("Content-Type", "application/json")
            .POST(unannounced(LIMIT + 1));
    if (path.endsWith("keyed")) {
      request.header("Idempotency-Key", "too-long");
    }
    HttpResponse<String> refused =
        HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());

    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(refused.body()).contains("TOO_LARGE");
  }

  @Test
  void takesBodiesAsLongAsTheLimit() {
    Response answer = provider.post("/tenants", " ".repeat(LIMIT - 2) + "{}");

    Refusal.of(answer, 422, "INVALID");
  }

  @Test
  void longSoapMessageIsACallersFault() throws Exception {
    String basic =
        Base64.getEncoder()
            .encodeToString(
                (provider.client().clientId() + ":" + provider.client().secret()).getBytes());
    HttpResponse<String> refused =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create(Product.instance().url() + "/soap/v1/TenantService"))
                    .header("Authorization", "Basic " + basic)
                    .header("Content-Type", "text/xml")
                    .POST(unannounced(LIMIT + 1))
                    .build(),
                BodyHandlers.ofString());

    assertThat(refused.statusCode()).isEqualTo(500);
    assertThat(refused.body()).contains("Client</faultcode>", "<code>TOO_LARGE</code>");
  }

  private static HttpRequest.BodyPublisher unannounced(int length) {
    byte[] blanks = " ".repeat(length).getBytes(StandardCharsets.US_ASCII);
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(blanks));
  }

  @ParameterizedTest
  @CsvSource({
    "Accept, nonsense, 406, NOT_ACCEPTABLE",
    "Accept, application/json;q=x, 406, NOT_ACCEPTABLE",
    "Accept, text/plain, 406, NOT_ACCEPTABLE",
    "Content-Type, nonsense, 415, UNSUPPORTED_MEDIA_TYPE",
    "Content-Type, 'text/plain', 415, UNSUPPORTED_MEDIA_TYPE",
    "Content-Type, 'application/json; charset', 415, UNSUPPORTED_MEDIA_TYPE"
  })
  void headersThatNobodyReadsAreProblems(String header, String value, int status, String code)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(Product.instance().url() + "/api/v1/tenants"))
            .header("Authorization", "Bearer " + provider.token())
            .header("Content-Type".equals(header) ? "Accept" : "Content-Type", "application/json")
            .header(header, value)
            .POST(BodyPublishers.ofString("{}"))
            .build();
    HttpResponse<String> refused =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

    assertThat(refused.statusCode()).as("%s", refused.body()).isEqualTo(status);
    assertThat(refused.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(refused.body()).contains("\"" + code + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/roles, ''",
    "POST, /api/v1/tenants, '{\"name\":\"x\"}'",
    "POST, /soap/v1/TenantService, '<x/>'"
  })
  void whoIsNotLetInLeavesNoErrorInTheLog(String method, String path, String body)
      throws Exception {
    final int before = Product.instance().log().length();
    String scheme = path.startsWith("/soap/") ? "Basic " : "Bearer ";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(Product.instance().url() + path))
            .header("Authorization", scheme + "eDp5")
            .header("Content-Type", path.startsWith("/soap/") ? "text/xml" : "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    client.send(request, BodyHandlers.ofString());
    // On the same connection: it is answered when all is done for the one before.
    HttpResponse<String> refused = client.send(request, BodyHandlers.ofString());

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).contains("UNAUTHENTICATED");
    assertThat(Product.instance().log().substring(before))
        .doesNotContain("SEVERE", "ERROR", "Exception");
  }

  @ParameterizedTest // what the server itself refuses
  @CsvSource({
    "GET, /oauth2/token, 405, METHOD_NOT_ALLOWED",
    "DELETE, /oauth2/token, 405, METHOD_NOT_ALLOWED",
    "FLY, /oauth2/token, 405, METHOD_NOT_ALLOWED",
    "GET, /oauth2/none, 404, NOT_FOUND",
    "GET, /.well-known/none, 404, NOT_FOUND",
    "POST, /.well-known/jwks.json, 405, METHOD_NOT_ALLOWED",
    "GET, /health/none, 404, NOT_FOUND",
    "POST, /health/live, 405, METHOD_NOT_ALLOWED"
  })
  void programsGetAProblemDocument(String method, String path, int status, String code) {
    Refusal.of(provider.plain().urlEncodingEnabled(false).request(method, path), status, code);
  }

  @Test
  void peopleGetAPage() {
    Response page = provider.plain().get("/WEB-INF/web.xml");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.contentType()).startsWith("text/html");
    assertThat(page.asString()).doesNotContain("<web-app");
  }

  @Tag("launcher") // WildFly answers for WEB-INF before any page of ours
  @Test
  void peopleGetOurPageWithTheRequestsId() {
    Response page = provider.plain().get("/WEB-INF/web.xml");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.asString()).contains("request-id").doesNotContain("<web-app");
  }

  @Test
  void oddSpellingOfAServiceGivesAFault() {
    Response fault = provider.plain().urlEncodingEnabled(false).post("/soap/v1/%2e/TenantService");

    assertThat(fault.asString()).contains("Client</faultcode>", "<code>NOT_FOUND</code>");
  }

  @Test
  void soapGetsAFault() {
    Response fault = provider.plain().get("/soap/v1/NoService");

    assertThat(fault.statusCode()).isEqualTo(404);
    assertThat(fault.contentType()).startsWith("text/xml");
    assertThat(fault.asString()).contains("Client</faultcode>", "<code>NOT_FOUND</code>");
  }
}

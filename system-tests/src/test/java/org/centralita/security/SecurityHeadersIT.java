package org.centralita.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.centralita.testing.Api;
import org.centralita.testing.Soap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers are told with every answer. */
class SecurityHeadersIT {

  private final Api provider = Api.asProvider();

  private static void isGuarded(Response answer) {
    assertThat(answer.getHeaders().getValues("Content-Security-Policy")).hasSize(1);
    assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(answer.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(answer.getHeader("Permissions-Policy")).contains("camera=()");
    // This instance is reached by plain HTTP.
    assertThat(answer.getHeader("Strict-Transport-Security")).isNull();
    assertThat(answer.getHeader("Server")).isNull();
    assertThat(answer.getHeader("X-Powered-By")).isNull();
    assertThat(answer.getHeader("Access-Control-Allow-Origin")).isNull();
  }

  private static Map<String, String> policy(Response answer) {
    return Arrays.stream(answer.getHeader("Content-Security-Policy").split("; *"))
        .collect(
            Collectors.toMap(
                directive -> directive.split(" ", 2)[0], directive -> directive.split(" ", 2)[1]));
  }

  private static void mayLoadNothing(Response answer) {
    isGuarded(answer);
    assertThat(policy(answer))
        .isEqualTo(Map.of("default-src", "'none'", "frame-ancestors", "'none'"));
  }

  @Test
  void dataIsNeitherStoredNorLoadsAnything() {
    for (Response answer :
        List.of(
            provider.get("/tenants"),
            provider.get("/tenants/none"),
            provider.post("/tenants", "{"),
            Api.anonymous().get("/tenants"),
            Soap.raw(provider.client(), "<c:findTenants><c:query/></c:findTenants>"),
            Soap.raw(provider.client(), "<c:none/>"),
            provider
                .plain()
                .contentType("text/xml")
                .auth()
                .preemptive()
                .basic("x", "x")
                .body(Soap.envelope("<c:none/>"))
                .post("/soap/v1/TenantService"),
            provider.requestToken(),
            provider.plain().formParam("x", "y").post("/oauth2/token"))) {
      mayLoadNothing(answer);
      assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/.well-known/jwks.json",
        "/health/ready",
        "/soap/v1/TenantService?wsdl",
        "/preferences",
        "/jakarta.faces.resource/page.js.xhtml?ln=centralita",
        "/jakarta.faces.resource/none.js.xhtml?ln=centralita",
        "/tenants"
      })
  void answersWithoutAPageLoadNothing(String path) {
    mayLoadNothing(provider.plain().redirects().follow(false).urlEncodingEnabled(false).get(path));
  }

  @Test
  void pagesRunNoScriptButTheirOwn() {
    Response first = provider.plain().get("/sign-in");
    Response second = provider.plain().get("/sign-in");
    isGuarded(first);
    Map<String, String> policy = policy(first);

    assertThat(policy.get("script-src")).matches("'self' 'nonce-[A-Za-z0-9+/=_-]{20,}'");
    assertThat(policy.get("script-src")).isNotEqualTo(policy(second).get("script-src"));
    assertThat(policy)
        .containsEntry("default-src", "'none'")
        .containsEntry("style-src", "'self'")
        .containsEntry("img-src", "'self' data:")
        .containsEntry("connect-src", "'self'")
        .containsEntry("font-src", "'self'")
        .containsEntry("form-action", "'self'")
        .containsEntry("base-uri", "'none'")
        .containsEntry("frame-ancestors", "'none'")
        .containsKey("style-src-attr")
        .hasSize(10);
    assertThat(policy.get("style-src-attr")).matches("'unsafe-hashes' 'sha256-[^' ]+'");
    assertThat(first.getHeader("Cache-Control")).contains("no-store");
    assertThat(first.asString()).doesNotContainPattern("<[^>]* on[a-z]+=\"");
  }

  @ParameterizedTest
  @CsvSource({"/error, 404", "/health/none, 404", "/.well-known/none, 404", "/soap/none, 404"})
  void errorPagesAreGuardedAndSayNothingOfTheServer(String path, int status) {
    Response answer = provider.plain().get(path);

    assertThat(answer.statusCode()).isEqualTo(status);
    isGuarded(answer);
    assertThat(policy(answer).containsKey("script-src")).isEqualTo(path.equals("/error"));
    assertThat(answer.asString().toLowerCase())
        .contains("nothing here that you may see")
        .doesNotContain("payara", "glassfish", "wildfly", "undertow", "mojarra", "primefaces 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/index.html", "/none", "/centralita", "/centralita/../"})
  void theServerAroundItSaysNothingEither(String path) {
    Response answer =
        provider.plain().basePath("").redirects().follow(false).urlEncodingEnabled(false).get(path);

    assertThat(answer.statusCode()).isIn(301, 302, 400, 404);
    assertThat(answer.asString().toLowerCase()).doesNotContain("index of");
    assertThat(answer.getHeader("Server")).isNull();
    assertThat(answer.getHeader("X-Powered-By")).isNull();
  }

  @Tag("not-payara-server") // its own page for what is not there names it
  @ParameterizedTest
  @ValueSource(strings = {"/", "/index.html", "/none", "/centralita", "/centralita/../"})
  void theServerAroundItDoesNotNameItself(String path) {
    Response answer =
        provider.plain().basePath("").redirects().follow(false).urlEncodingEnabled(false).get(path);

    assertThat(answer.asString().toLowerCase())
        .doesNotContain("payara", "glassfish", "wildfly", "undertow");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/resources/",
        "/resources/centralita/",
        "/resources/centralita/page.js",
        "/WEB-INF/",
        "/META-INF/",
        "/jakarta.faces.resource/",
        "/api/",
        "/soap/",
        "/soap/v1/",
        "/oauth2/"
      })
  void directoriesAreNotListed(String path) {
    Response answer = provider.plain().redirects().follow(false).get(path);

    assertThat(answer.statusCode()).as("%s", answer.asString()).isIn(302, 401, 404);
    assertThat(answer.asString()).doesNotContain("TenantService", "web.xml", "page.css\"");
  }

  @Test
  void methodsThatEchoAreRefused() {
    for (String path : List.of("/sign-in", "/health/live", "/soap/v1/TenantService")) {
      Response answer = provider.plain().header("X-Echo", "echo-me-please").request("TRACE", path);

      assertThat(answer.statusCode()).as(path).isIn(401, 403, 404, 405, 501);
      assertThat(answer.asString()).doesNotContain("echo-me-please");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sign-in", "/tenants", "/health/none", "/api/v1/tenants"})
  void strangersGetNoSession(String path) {
    assertThat(provider.plain().get(path).getDetailedCookies().asList()).isEmpty();
  }
}

package org.centralita.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.centralita.testing.Hygiene;
import org.centralita.testing.Instance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An instance behind a proxy that speaks HTTPS: what it tells browsers, seen from the proxy. */
class HttpsIT {

  private static final String PUBLIC = "https://pbx.example";

  private static Instance instance;
  private static int port;

  @BeforeAll
  static void start() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      port = free.getLocalPort();
    }
    instance =
        Instance.fresh("https")
            .with("CENTRALITA_PORT", Integer.toString(port))
            .with("CENTRALITA_PUBLIC_URL", PUBLIC + "/centralita")
            .startBehindProxy("http://127.0.0.1:" + port + "/centralita");
  }

  @AfterAll
  static void stop() {
    if (instance != null) {
      instance.close();
    }
  }

  private static RequestSpecification request() {
    return given()
        .baseUri("http://127.0.0.1:" + port)
        .basePath("/centralita")
        .filter(new Hygiene())
        .redirects()
        .follow(false);
  }

  private static Response signIn(String origin) {
    return request()
        .header("Origin", origin)
        .formParam("email", instance.credential("admin.email"))
        .formParam("password", instance.credential("admin.password"))
        .formParam("submit", "x")
        .formParam("form", "form")
        .formParam("jakarta.faces.ViewState", "stateless")
        .post("/sign-in");
  }

  @Test
  void cookiesNeverTravelInTheClear() {
    Response signedIn = signIn(PUBLIC);
    Response chosen = request().get("/preferences?theme=dark&lang=es");

    assertThat(signedIn.statusCode()).isEqualTo(302);
    List<Cookie> session = signedIn.getDetailedCookies().getList("CENTRALITA");
    assertThat(session)
        .isNotEmpty()
        .allSatisfy(
            cookie -> {
              assertThat(cookie.isSecured()).isTrue();
              assertThat(cookie.isHttpOnly()).isTrue();
              assertThat(cookie.getSameSite()).isEqualTo("Lax");
              assertThat(cookie.getPath()).isEqualTo("/centralita");
            });
    assertThat(chosen.getDetailedCookies().asList())
        .hasSize(2)
        .allSatisfy(
            cookie -> {
              assertThat(cookie.isSecured()).isTrue();
              assertThat(cookie.isHttpOnly()).isTrue();
              assertThat(cookie.getSameSite()).isEqualTo("Lax");
              assertThat(cookie.getPath()).isEqualTo("/centralita/");
            });
  }

  @Test
  void browsersAreToldToStayWithHttps() {
    for (String path :
        List.of("/sign-in", "/api/v1/tenants", "/health/live", "/soap/v1/TenantService?wsdl")) {
      assertThat(
              request().urlEncodingEnabled(false).get(path).getHeader("Strict-Transport-Security"))
          .as(path)
          .isEqualTo("max-age=31536000; includeSubDomains");
    }
  }

  @Test
  void soapIsDescribedAtThePublicAddress() {
    String wsdl = request().urlEncodingEnabled(false).get("/soap/v1/TenantService?wsdl").asString();

    assertThat(wsdl)
        .contains(
            "schemaLocation=\"" + PUBLIC + "/centralita/soap/v1/TenantService?xsd=1\"",
            "location=\"" + PUBLIC + "/centralita/soap/v1/TenantService\"")
        .doesNotContain("localhost");
  }

  @Test
  void formsComeFromThePublicAddress() {
    assertThat(signIn(PUBLIC).statusCode()).isEqualTo(302);
    assertThat(signIn(PUBLIC + ":8443").statusCode()).isEqualTo(403);
    assertThat(signIn("http://pbx.example").statusCode()).isEqualTo(403);
    assertThat(signIn("https://evil.example").statusCode()).isEqualTo(403);
  }
}

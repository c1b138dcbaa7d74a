package org.centralita.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aCustomer;

import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.centralita.testing.Api;
import org.centralita.testing.Database;
import org.centralita.testing.Hygiene;
import org.centralita.testing.Instance;
import org.centralita.testing.Poll;
import org.centralita.testing.ProductTypes;
import org.centralita.testing.Refusal;
import org.centralita.testing.Soap;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A node whose database goes away and comes back. */
class HealthIT {

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Duration RECOVERY = Duration.ofSeconds(30);

  private static Database database;
  private static Instance node;
  private static Api api;
  private static String type;
  private static Map<String, String> signedIn;

  @BeforeAll
  static void start() {
    database = Database.start("health");
    Hygiene.keepSecret(database.password());
    node =
        Instance.fresh("health")
            .with("CENTRALITA_DB_URL", database.url())
            .with("CENTRALITA_DB_USER", database.user())
            .with("CENTRALITA_DB_PASSWORD", database.password())
            .start();
    api = Api.asProvider(node);
    type = ProductTypes.make(api, Map.of());
    signedIn = signIn(browser("en")).cookies();
    assertThat(browser("en").cookies(signedIn).get("/tenants").statusCode()).isEqualTo(200);
  }

  @AfterAll
  static void stop() {
    if (node != null) {
      node.close();
    }
    database.close();
  }

  @Test
  void survivesTheEndOfItsDatabase() {
    List<Tenant> acknowledged = makeTenants();

    database.kill();
    awaitReady(503, SOON);
    refusesEverybodyButLives();
    database.restart();
    awaitReady(200, RECOVERY);

    nothingIsLost(acknowledged);
    makeTenants();
    jobsGoOn();
  }

  @Test
  void survivesADatabaseThatHangs() {
    List<Tenant> acknowledged = makeTenants();

    database.pause();
    try {
      awaitReady(503, SOON);
      refusesEverybodyButLives();
    } finally {
      database.resume();
    }
    awaitReady(200, RECOVERY);

    nothingIsLost(acknowledged);
    makeTenants();
    jobsGoOn();
  }

  @ParameterizedTest
  @CsvSource({
    "/health/live, '{\"status\":\"UP\",\"checks\":[]}'",
    "/health/ready, '{\"status\":\"UP\",\"checks\":[{\"name\":\"database\",\"status\":\"UP\"}]}'"
  })
  void tellsOfAHealthyNode(String path, String body) {
    Response answer = api.plain().get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.asString()).isEqualTo(body);
    assertThat(answer.contentType()).startsWith("application/json");
    assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    Response head = api.plain().head(path);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(head.asString()).isEmpty();
  }

  private static List<Tenant> makeTenants() {
    List<Tenant> made = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      made.add(aCustomer().withType(type).madeBy(api));
    }
    return made;
  }

  private static void nothingIsLost(List<Tenant> acknowledged) {
    for (Tenant tenant : acknowledged) {
      assertThat(Api.ok(api.get(tenant.path())).<String>path("name")).isEqualTo(tenant.name());
    }
  }

  /** What runs by itself, too: a planned end comes about. */
  private static void jobsGoOn() {
    Tenant ending = aCustomer().withType(type).madeBy(api);
    String soon = java.time.Instant.now().plusSeconds(2).toString();
    Api.ok(api.post(ending.path() + "/terminate", Map.of("at", soon)));
    Poll.within(
        Duration.ofMinutes(1),
        () -> "TERMINATED".equals(api.get(ending.path()).path("status")),
        () -> api.get(ending.path()).asString());
  }

  private static void awaitReady(int status, Duration limit) {
    Poll.within(
        limit,
        () -> api.plain().get("/health/ready").statusCode() == status,
        () -> api.plain().get("/health/ready").asString());
  }

  private static void refusesEverybodyButLives() {
    assertThat(api.plain().get("/health/live").statusCode()).isEqualTo(200);
    Response ready = api.plain().get("/health/ready");
    assertThat(ready.asString())
        .isEqualTo(
            "{\"status\":\"DOWN\",\"checks\":[{\"name\":\"database\",\"status\":\"DOWN\"}]}");
    assertThat(ready.time()).isLessThan(2000);

    Response rest = api.get("/tenants");
    Refusal.of(rest, 503, "UNAVAILABLE");
    assertThat(rest.getHeader("Retry-After")).isEqualTo("5");
    Refusal.of(aCustomer().withType(type).sentBy(api), 503, "UNAVAILABLE");

    Response token = api.requestToken();
    assertThat(token.statusCode()).isEqualTo(503);
    assertThat(token.<String>path("error")).isEqualTo("server_error");
    assertThat(token.getHeader("Retry-After")).isEqualTo("5");

    Response soap =
        api.plain()
            .auth()
            .preemptive()
            .basic(api.client().clientId(), api.client().secret())
            .contentType("text/xml")
            .body(Soap.envelope("<c:findTenants><c:query/></c:findTenants>"))
            .post("/soap/v1/TenantService");
    assertThat(soap.statusCode()).isEqualTo(500);
    XmlPath fault = soap.xmlPath();
    assertThat(fault.getString("Envelope.Body.Fault.faultcode")).endsWith(":Server");
    assertThat(fault.getString("Envelope.Body.Fault.detail.serviceFault.code"))
        .isEqualTo("UNAVAILABLE");

    tellsPeopleToTryAgain("en", "Try again in a moment.");
    tellsPeopleToTryAgain("es", "Vuelva a intentarlo dentro de un momento.");
    tellsPeopleToTryAgain("fr", "Réessayez dans un instant.");
    tellsPeopleToTryAgain("id", "Coba lagi sebentar lagi.");
  }

  private static void tellsPeopleToTryAgain(String language, String words) {
    Response page = browser(language).cookies(signedIn).get("/tenants");
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.getHeader("Retry-After")).isEqualTo("5");
    assertThat(page.getHeader("Cache-Control")).contains("no-store");
    assertThat(page.asString()).contains(words).contains("lang=\"" + language + "\"");

    Response form = signIn(browser(language));
    assertThat(form.statusCode()).as("%s", form.asString()).isEqualTo(503);
    assertThat(form.getHeader("Retry-After")).isEqualTo("5");
    assertThat(form.asString()).contains(words).contains("id=\"refusal\"");
  }

  private static RequestSpecification browser(String language) {
    return api.plain().header("Accept-Language", language).redirects().follow(false);
  }

  private static Response signIn(RequestSpecification browser) {
    return browser
        .header("Sec-Fetch-Site", "same-origin")
        .formParam("form_SUBMIT", "1")
        .formParam("form", "form")
        .formParam("email", node.credential("admin.email"))
        .formParam("password", node.credential("admin.password"))
        .formParam("submit", "x")
        .formParam("jakarta.faces.ViewState", "stateless")
        .post("/sign-in");
  }
}

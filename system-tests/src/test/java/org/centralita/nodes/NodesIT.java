package org.centralita.nodes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aCustomer;

import groovy.json.JsonOutput;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.centralita.testing.Api;
import org.centralita.testing.Hygiene;
import org.centralita.testing.Nodes;
import org.centralita.testing.Parallel;
import org.centralita.testing.ProductTypes;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Two nodes over one database know the same at once. The last test takes one of them away; the
 * tests of tenants run over both in turn, too, in an execution of their own.
 */
@Tag("launcher")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodesIT {

  private static Nodes nodes;
  private static Api api;
  private static String type;

  @BeforeAll
  static void start() {
    nodes = new Nodes();
    api = Api.asProvider(nodes.first());
    type = ProductTypes.make(api, Map.of());
  }

  @AfterAll
  static void stop() {
    if (nodes != null) {
      nodes.close();
    }
  }

  /** A request to one node itself, past the proxy. */
  private static RequestSpecification at(String node) {
    return given()
        .config(Api.CONFIG)
        .baseUri(node)
        .basePath("")
        .filter(new Hygiene())
        .redirects()
        .follow(false);
  }

  private static RequestSpecification signedIn(String node) {
    return at(node).header("Authorization", "Bearer " + api.token());
  }

  private static Tenant customer() {
    return Tenant.of(api.post("/tenants", aCustomer().withType(type).body()));
  }

  @Test
  @Order(1)
  void whatOneNodeHasAcknowledgedTheOtherTells() {
    String path = "/api/v1" + customer().path();
    String writer = nodes.firstAddress();
    String reader = nodes.secondAddress();
    for (int i = 0; i < 40; i++) {
      String notes = "Change " + i;
      Response read = signedIn(reader).get(path);
      Response changed =
          signedIn(writer)
              .header("If-Match", read.getHeader("ETag"))
              .contentType(Api.MERGE)
              .body(JsonOutput.toJson(Map.of("notes", notes)))
              .patch(path);
      assertThat(changed.statusCode()).as("%s", changed.asString()).isEqualTo(200);
      assertThat(signedIn(reader).get(path).<String>path("notes")).isEqualTo(notes);
      String swap = writer;
      writer = reader;
      reader = swap;
    }
  }

  @Test
  @Order(2)
  void oneOfManyChangesOfAVersionIsMade() throws Exception {
    String path = "/api/v1" + customer().path();
    for (int round = 0; round < 10; round++) {
      String etag = signedIn(nodes.firstAddress()).get(path).getHeader("ETag");
      List<Supplier<Response>> writers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        String node = i % 2 == 0 ? nodes.firstAddress() : nodes.secondAddress();
        String notes = "Round " + round + ", writer " + i;
        writers.add(
            () ->
                signedIn(node)
                    .header("If-Match", etag)
                    .contentType(Api.MERGE)
                    .body(JsonOutput.toJson(Map.of("notes", notes)))
                    .patch(path));
      }
      assertThat(Parallel.statuses(writers)).containsOnlyOnce(200).containsOnly(200, 412);
    }
    assertThat(signedIn(nodes.secondAddress()).get(path + "/audit").<List<?>>path("items"))
        .as("one entry for the beginning and one for each change that was made")
        .hasSize(11);
  }

  @Test
  @Order(3)
  void tokensOfOneNodeAreGoodAtTheOtherUntilTheyAreRevoked() {
    Response tokens = askForToken(nodes.firstAddress(), api.client().secret(), null);
    String access = tokens.path("access_token");
    String refresh = tokens.path("refresh_token");
    Hygiene.keepSecret(access);
    Hygiene.keepSecret(refresh);
    assertThat(roles(nodes.secondAddress(), access)).isEqualTo(200);

    at(nodes.secondAddress())
        .auth()
        .preemptive()
        .basic(api.client().clientId(), api.client().secret())
        .formParam("token", refresh)
        .post("/oauth2/revoke")
        .then()
        .statusCode(200);

    assertThat(roles(nodes.firstAddress(), access)).isEqualTo(401);
    assertThat(roles(nodes.secondAddress(), access)).isEqualTo(401);
  }

  private static int roles(String node, String token) {
    return at(node).header("Authorization", "Bearer " + token).get("/api/v1/roles").statusCode();
  }

  private static Response askForToken(String node, String secret, String address) {
    RequestSpecification request =
        at(node)
            .formParam("grant_type", "client_credentials")
            .formParam("client_id", api.client().clientId())
            .formParam("client_secret", secret);
    return (address == null ? request : request.header("X-Forwarded-For", address))
        .post("/oauth2/token");
  }

  @Test
  @Order(4)
  void guessesAtBothNodesAreCountedTogether() {
    String address = "198.19.0." + ThreadLocalRandom.current().nextInt(1, 255);
    IntStream.range(0, 100)
        .forEach(
            i ->
                assertThat(
                        askForToken(
                                i % 2 == 0 ? nodes.firstAddress() : nodes.secondAddress(),
                                "wrong" + i,
                                address)
                            .statusCode())
                    .isEqualTo(401));

    assertThat(askForToken(nodes.firstAddress(), "wrong", address).statusCode()).isEqualTo(429);
    assertThat(askForToken(nodes.secondAddress(), "wrong", address).statusCode()).isEqualTo(429);
  }

  @Test
  @Order(5)
  void whoSignedInGoesOnWhenTheNodeIsGone() throws SQLException {
    Response signIn =
        at(nodes.firstAddress())
            .header("Origin", nodes.first().url().replace("/centralita", ""))
            .formParam("email", nodes.first().credential("admin.email"))
            .formParam("password", nodes.first().credential("admin.password"))
            .formParam("submit", "x")
            .formParam("form", "form")
            .formParam("jakarta.faces.ViewState", "stateless")
            .post("/sign-in");
    assertThat(signIn.statusCode()).isEqualTo(302);
    Cookies browser = signIn.getDetailedCookies();
    browser.asList().forEach(cookie -> Hygiene.keepSecret(cookie.getValue()));

    nodes.first().cutOff();

    Response page = at(nodes.secondAddress()).cookies(browser).get("/tenants");
    assertThat(page.statusCode()).as("%s", page.asString()).isEqualTo(200);
    assertThat(page.asString()).contains(nodes.first().credential("admin.email"));
    Response next = at(nodes.secondAddress()).cookies(page.getDetailedCookies()).get("/tenants");
    assertThat(next.statusCode()).as("the session that the node has made").isEqualTo(200);
    Response forged =
        at(nodes.secondAddress())
            .cookie(
                "CENTRALITA_SIGN_IN",
                browser.getValue("CENTRALITA_SIGN_IN").replaceFirst("\\..*", ".AAAA"))
            .get("/tenants");
    assertThat(forged.statusCode()).isEqualTo(302);
    assertThat(forged.getHeader("Location")).contains("/sign-in");
    assertThat(signedIn(nodes.secondAddress()).get("/api/v1/roles").statusCode())
        .as("programs go on, too")
        .isEqualTo(200);

    try (Connection sql = nodes.second().sql();
        Statement statement = sql.createStatement()) {
      statement.executeUpdate("DELETE FROM centralita.login_session WHERE kind = 'PAGES'");
    }
    Response over = at(nodes.secondAddress()).cookies(browser).get("/tenants");
    assertThat(over.getHeader("Location")).as("the session has ended").contains("/sign-in");
  }
}

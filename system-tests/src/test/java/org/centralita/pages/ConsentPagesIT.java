package org.centralita.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aCustomer;
import static org.centralita.testing.TenantBuilder.aReseller;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.centralita.testing.Api;
import org.centralita.testing.ApiClient;
import org.centralita.testing.Hygiene;
import org.centralita.testing.Names;
import org.centralita.testing.Person;
import org.centralita.testing.Tenant;
import org.centralita.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A program asks a person (OAuth 2.0 authorization code with PKCE). */
@ExtendWith(BrowserExtension.class)
class ConsentPagesIT {

  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"; // RFC 7636

  private final Api provider = Api.asProvider();
  private final Tenant reseller = aReseller().madeBy(provider);
  private final Person person = Person.of(reseller, "reseller.user", "reseller.billing");
  private final List<URI> answers = new CopyOnWriteArrayList<>();

  private HttpServer program;
  private String address;
  private ApiClient client;

  @BeforeEach
  void startProgram() throws IOException {
    program = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    program.createContext(
        "/back",
        exchange -> {
          answers.add(exchange.getRequestURI());
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, 2);
          exchange.getResponseBody().write("ok".getBytes(StandardCharsets.UTF_8));
          exchange.close();
        });
    program.start();
    address = "http://127.0.0.1:" + program.getAddress().getPort() + "/back";
    client = client("reseller.user", "admin.user");
  }

  @AfterEach
  void stopProgram() {
    program.stop(0);
  }

  private ApiClient client(String... roles) {
    return client(reseller, roles);
  }

  private ApiClient client(Tenant tenant, String... roles) {
    Response made =
        Api.ok(
            provider.post(
                tenant.path() + "/api-clients",
                Map.of(
                    "name", Names.like("desk"),
                    "roles", List.of(roles),
                    "redirectUris", List.of(address))));
    Hygiene.keepSecret(made.path("clientSecret"));
    return new ApiClient(
        made.path("id"), made.path("name"), made.path("clientId"), made.path("clientSecret"));
  }

  private Map<String, String> request() {
    Map<String, String> request = new TreeMap<>();
    request.put("response_type", "code");
    request.put("client_id", client.clientId());
    request.put("redirect_uri", address);
    request.put("state", "a b%");
    request.put("code_challenge", CHALLENGE);
    request.put("code_challenge_method", "S256");
    return request;
  }

  private static void ask(Page page, Map<String, String> request) {
    List<String> query = new ArrayList<>();
    request.forEach((name, value) -> query.add(name + "=" + encode(value)));
    Site.open(page, "/oauth2/authorize?" + String.join("&", query));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void signedIn(Page page) {
    Site.open(page, "/account");
    Site.signIn(page, person.email(), person.password());
    assertThat(page.locator("#sessions")).isVisible();
  }

  /** What the program was answered at its address. */
  private Map<String, String> answer(Page page) {
    page.waitForURL(url -> url.startsWith(address));
    Map<String, String> values = new TreeMap<>();
    for (String pair : answers.get(answers.size() - 1).getRawQuery().split("&")) {
      String[] parts = pair.split("=", 2);
      values.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    assertThat(values).containsEntry("state", "a b%");
    assertThat(values.get("iss")).isEqualTo(Site.url(""));
    return values;
  }

  private String allowedCode(Page page) {
    ask(page, request());
    page.locator("#allow").click();
    String code = answer(page).get("code");
    Hygiene.keepSecret(code);
    return code;
  }

  private Response exchange(String code, String redirectUri, String verifier) {
    return Tokens.ask(
        client,
        Map.of(
            "grant_type", "authorization_code",
            "code", code,
            "redirect_uri", redirectUri,
            "code_verifier", verifier));
  }

  @Test
  void challengeIsTheOneOfTheStandard() throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
    assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(digest)).isEqualTo(CHALLENGE);
  }

  @Test
  void personAllowsAndProgramActsForThem(Page page) {
    ask(page, request());
    Site.signIn(page, person.email(), person.password());
    assertThat(page.locator("main")).containsText(client.name());
    assertThat(page.locator("#roles li")).hasCount(1); // what both have
    page.locator("#allow").click();
    Map<String, String> answer = answer(page);
    Hygiene.keepSecret(answer.get("code"));

    Tokens tokens = Tokens.of(exchange(answer.get("code"), address, VERIFIER));

    assertThat(tokens.scope()).isEqualTo("reseller.user");
    Response made =
        tokens
            .use()
            .contentType("application/json")
            .body("{\"q\":1}")
            .post(reseller.path() + "/disable");
    assertThat(made.statusCode()).isEqualTo(400);
    Tokens later = Tokens.of(Tokens.refresh(client, tokens.refresh()));
    Response sessions = later.use().get("/sessions");
    assertThat(sessions.<List<String>>path("items.kind")).containsExactly("DELEGATED");

    Site.open(page, "/account");
    assertThat(page.locator("#list_data")).containsText(client.name());
    page.locator("#end-all").click();
    assertThat(page.locator("#email")).isVisible();
    assertThat(later.status()).isEqualTo(401);
  }

  @Test
  void codeIsGoodOnceAndItsSecondUseEndsWhatItBegan(Page page) {
    signedIn(page);
    String code = allowedCode(page);
    Tokens tokens = Tokens.of(exchange(code, address, VERIFIER));
    assertThat(tokens.status()).isEqualTo(200);

    assertThat(exchange(code, address, VERIFIER).<String>path("error")).isEqualTo("invalid_grant");

    assertThat(tokens.status()).isEqualTo(401);
  }

  @Test
  void codeWantsItsVerifierItsAddressAndItsClient(Page page) {
    signedIn(page);
    String code = allowedCode(page);
    assertThat(exchange(code, address, VERIFIER.replace('d', 'e')).<String>path("error"))
        .isEqualTo("invalid_grant");
    assertThat(exchange(code, address + "/", VERIFIER).<String>path("error"))
        .isEqualTo("invalid_grant");
    Response without =
        Tokens.ask(
            client,
            Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", address));
    assertThat(without.<String>path("error")).isEqualTo("invalid_grant");
    ApiClient mine = client;
    client = client("reseller.user");
    assertThat(exchange(code, address, VERIFIER).<String>path("error")).isEqualTo("invalid_grant");
    client = mine;

    assertThat(Tokens.of(exchange(code, address, VERIFIER)).status()).isEqualTo(200);
  }

  @Test
  void programEndsItsOwnSessionsOnly(Page page) {
    signedIn(page);
    Tokens tokens = Tokens.of(exchange(allowedCode(page), address, VERIFIER));

    assertThat(tokens.use().delete("/sessions").statusCode()).isEqualTo(204);

    assertThat(tokens.status()).isEqualTo(401);
    Site.open(page, "/account");
    assertThat(page.locator("#list_data > tr")).hasCount(1);
  }

  @Test
  void addressNeedNotBeNamedAgain(Page page) {
    signedIn(page);
    Response answer =
        Tokens.ask(
            client,
            Map.of(
                "grant_type",
                "authorization_code",
                "code",
                allowedCode(page),
                "code_verifier",
                VERIFIER));

    assertThat(Tokens.of(answer).status()).isEqualTo(200);
  }

  @Test
  void programFromBelowThePersonIsNotThere(Page page) {
    Tenant customer = aCustomer().enabled().below(reseller).madeBy(provider);
    client = client(customer, "admin.user");
    signedIn(page);

    ask(page, request());

    assertThat(page.locator("h1")).hasText("Not found");
    assertThat(page.locator("main")).not().containsText(customer.name());
  }

  @Test
  void personRefuses(Page page) {
    signedIn(page);
    ask(page, request());
    page.locator("#deny").click();

    assertThat(answer(page)).containsEntry("error", "access_denied").doesNotContainKey("code");
  }

  @Test
  void whatIsWrongIsToldToTheProgram(Page page) {
    signedIn(page);
    for (Map.Entry<String, Map<String, String>> wrong :
        Map.of(
                "invalid_request", Map.of("code_challenge", CHALLENGE.repeat(4)),
                "unsupported_response_type", Map.of("response_type", "token"),
                "invalid_scope", Map.of("scope", "provider.admin"))
            .entrySet()) {
      Map<String, String> request = request();
      request.putAll(wrong.getValue());
      ask(page, request);
      assertThat(answer(page)).containsEntry("error", wrong.getKey());
    }
    Map<String, String> without = request();
    without.remove("code_challenge");
    without.remove("code_challenge_method");
    ask(page, without);
    assertThat(answer(page)).containsEntry("error", "invalid_request");
    Map<String, String> none = request();
    none.put("scope", "admin.user"); // which the person does not have
    ask(page, none);
    assertThat(answer(page)).containsEntry("error", "invalid_scope");
  }

  @Test
  void nothingIsSentToAnAddressThatIsNotTheClients(Page page) {
    signedIn(page);
    for (Map<String, String> wrong :
        List.of(
            Map.of("redirect_uri", address + "?x=1"),
            Map.of("redirect_uri", "http://127.0.0.1:1/back"),
            Map.of("redirect_uri", "javascript:alert(1)"),
            Map.of("client_id", "nobody"))) {
      Map<String, String> request = request();
      request.putAll(wrong);
      ask(page, request);
      assertThat(page.locator("h1")).hasText("Not found");
      assertThat(page.url()).startsWith(Site.url("/oauth2/authorize"));
    }
    assertThat(answers).isEmpty();
  }
}

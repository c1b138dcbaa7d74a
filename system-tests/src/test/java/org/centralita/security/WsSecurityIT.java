package org.centralita.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.centralita.testing.TenantBuilder.aCustomer;
import static org.centralita.testing.TenantBuilder.aReseller;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.handler.Handler;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.centralita.soapclient.tenant.TenantData;
import org.centralita.soapclient.tenant.TenantPort;
import org.centralita.testing.Api;
import org.centralita.testing.ApiClient;
import org.centralita.testing.Names;
import org.centralita.testing.Product;
import org.centralita.testing.ProductTypes;
import org.centralita.testing.Soap;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SOAP by a UsernameToken: what is taken for one, and how often. */
class WsSecurityIT {

  static final String SECURITY =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
  static final String UTILITY =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
  static final String PROFILE =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0";
  private static final String CALL = "<c:findTenants><c:query/></c:findTenants>";

  private final Api provider = Api.asProvider();
  private Tenant reseller;
  private ApiClient client;

  @BeforeEach
  void makeClient() {
    reseller = aReseller().madeBy(provider);
    client = provider.makeClient(reseller, "admin.user", "reseller.user");
  }

  private static String token(ApiClient client, String type, String more) {
    return "<w:UsernameToken><w:Username>"
        + client.clientId()
        + "</w:Username><w:Password"
        + (type == null ? "" : " Type=\"" + PROFILE + "#" + type + "\"")
        + ">"
        + client.secret()
        + "</w:Password>"
        + more
        + "</w:UsernameToken>";
  }

  private static String token(ApiClient client, String more) {
    return token(client, "PasswordText", more);
  }

  private static String nonce(String value) {
    return "<w:Nonce EncodingType=\"http://docs.oasis-open.org/wss/2004/01/"
        + "oasis-200401-wss-soap-message-security-1.0#Base64Binary\">"
        + value
        + "</w:Nonce>";
  }

  private static String created(Object time) {
    return "<u:Created>" + time + "</u:Created>";
  }

  private static String secured(String tokens) {
    return "<w:Security s:mustUnderstand=\"1\">" + tokens + "</w:Security>";
  }

  private static String message(String headers, String body) {
    return Soap.envelope(body)
        .replace(
            "<s:Body>",
            "<s:Header xmlns:w=\""
                + SECURITY
                + "\" xmlns:u=\""
                + UTILITY
                + "\">"
                + headers
                + "</s:Header><s:Body>");
  }

  private RequestSpecification request() {
    return Api.anonymous().plain().contentType("text/xml; charset=utf-8");
  }

  private Response send(String headers, String body) {
    return request().body(message(headers, body)).post("/soap/v1/TenantService");
  }

  private Response call(String tokens) {
    return send(secured(tokens), CALL);
  }

  private static void letsIn(Response answer) {
    assertThat(answer.statusCode()).as("%s", answer.asString()).isEqualTo(200);
  }

  private static void refuses(Response answer) {
    assertThat(answer.statusCode()).as("%s", answer.asString()).isEqualTo(401);
    assertThat(answer.getHeader("WWW-Authenticate")).startsWith("Basic ");
    assertThat(answer.getHeader("X-Request-Id")).isNotBlank();
    assertThat(answer.xmlPath().getString("Envelope.Body.Fault.faultcode")).endsWith(":Client");
    assertThat(code(answer)).isEqualTo("UNAUTHENTICATED");
  }

  private static String code(Response answer) {
    return answer.xmlPath().getString("Envelope.Body.Fault.detail.serviceFault.code");
  }

  private List<Map<String, Object>> failures(ApiClient client) {
    return Api.ok(
            provider.get("/audit", "action", "LOGIN_FAILED", "user", "client:" + client.name()))
        .path("items");
  }

  @Test
  void letsTheRightSecretIn() {
    letsIn(call(token(client, "PasswordText", "")));
    letsIn(call(token(client, null, "")));
    letsIn(send("<w:Security>" + token(client, "") + "</w:Security>", CALL));
    assertThat(failures(client)).isEmpty();
  }

  @Test
  void refusesTheWrongSecretAndAuditsIt() {
    refuses(call(token(new ApiClient(null, "x", client.clientId(), client.secret() + "x"), "")));
    refuses(call(token(new ApiClient(null, "x", client.clientId(), ""), "")));
    refuses(call(token(new ApiClient(null, "x", Names.random(), client.secret()), "")));

    assertThat(failures(client)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PasswordDigest", "passwordtext", "x"})
  void takesNoOtherTypeOfPassword(String type) {
    refuses(call(token(client, type, nonce("bm9uY2U=") + created(Instant.now()))));
  }

  @Test
  void refusesWhatIsNoSingleToken() {
    refuses(call(""));
    refuses(call("<u:Timestamp/>"));
    refuses(send("", CALL));
    refuses(request().body(Soap.envelope(CALL)).post("/soap/v1/TenantService"));
    refuses(call(token(client, "") + token(client, "")));
    refuses(send(secured(token(client, "")) + secured(token(client, "")), CALL));
    refuses(call(token(client, nonce("YQ==") + nonce("Yg=="))));
    refuses(call(token(client, nonce(" "))));
    refuses(call("<w:UsernameToken><w:Username>x</w:Username></w:UsernameToken>"));
    refuses(call("<UsernameToken><Username>x</Username></UsernameToken>"));
    refuses(
        request()
            .header("Authorization", "Bearer " + provider.token())
            .body(message(secured(token(client, "")), CALL))
            .post("/soap/v1/TenantService"));
  }

  @Test
  void takesNonceOnce() throws Exception {
    String used = nonce(Names.random());
    String message = message(secured(token(client, used)), CALL);

    assertThat(overNewConnection(message).statusCode()).isEqualTo(200);
    refuses(call(token(client, used)));
    HttpResponse<String> again = overNewConnection(message);
    assertThat(again.statusCode()).as("%s", again.body()).isEqualTo(401);
    refuses(call(token(client, used + created(Instant.now()))));
    letsIn(call(token(client, nonce(Names.random()))));

    assertThat(failures(client))
        .hasSize(3)
        .allSatisfy(
            entry ->
                assertThat(entry)
                    .containsEntry("recordId", client.id())
                    .containsEntry("table", "api_client")
                    .hasEntrySatisfying(
                        "message", text -> assertThat(text.toString()).contains("nonce")));
  }

  private static HttpResponse<String> overNewConnection(String message) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(Product.instance().url() + "/soap/v1/TenantService"))
                .header("Content-Type", "text/xml; charset=utf-8")
                .POST(BodyPublishers.ofString(message))
                .build(),
            BodyHandlers.ofString());
  }

  @Test
  void nonceIsSpentEvenWhenTheCallFails() {
    String used = nonce(Names.random());
    Response failed =
        send(
            secured(token(client, used)),
            "<c:getTenant><c:tenantId>none</c:tenantId></c:getTenant>");

    assertThat(code(failed)).isEqualTo("NOT_FOUND");
    refuses(call(token(client, used)));
  }

  @Test
  void strangersCannotSpendNonces() {
    ApiClient other = provider.makeClient(reseller, "admin.user", "reseller.user");
    String used = nonce(Names.random());

    refuses(call(token(new ApiClient(null, "x", client.clientId(), "wrong"), used)));
    letsIn(call(token(other, used)));
    letsIn(call(token(client, used)));
    refuses(call(token(client, used)));
  }

  @Test
  void takesTokensOfTheLastFiveMinutesOnly() {
    Instant now = Instant.now();

    letsIn(call(token(client, created(now.minus(Duration.ofMinutes(4))))));
    letsIn(call(token(client, created(now.plus(Duration.ofMinutes(4))))));
    letsIn(call(token(client, created(now.atOffset(ZoneOffset.ofHours(7))))));
    letsIn(call(token(client, created(LocalDateTime.ofInstant(now, ZoneOffset.UTC)))));
    refuses(call(token(client, created(now.minus(Duration.ofMinutes(6))))));
    refuses(call(token(client, created(now.plus(Duration.ofMinutes(6))))));
    refuses(call(token(client, created("yesterday"))));
    refuses(call(token(client, created(""))));
    refuses(call(token(client, created("+999999999-12-31T23:59:59Z"))));
    refuses(call(token(client, created(now) + created(now))));
    String late = nonce(Names.random());
    refuses(call(token(client, late + created(now.minus(Duration.ofMinutes(6))))));
    letsIn(call(token(client, late + created(now))));
  }

  @Test
  void basicCountsWhereBothAreSent() {
    Api other = provider.clientOf(aCustomer().below(reseller).madeBy(provider), "admin.user");
    String wrong = token(new ApiClient(null, "x", "nobody", "wrong"), "");

    letsIn(both(client, secured(wrong)));
    letsIn(both(client, secured("")));
    refuses(both(new ApiClient(null, "x", client.clientId(), "x"), secured(token(client, ""))));
    String used = nonce(Names.random());
    letsIn(both(other.client(), secured(token(client, used))));
    letsIn(call(token(client, used)));
  }

  private Response both(ApiClient basic, String header) {
    return request()
        .auth()
        .preemptive()
        .basic(basic.clientId(), basic.secret())
        .body(message(header, CALL))
        .post("/soap/v1/TenantService");
  }

  @Test
  void rolesAndScopeCount() {
    Tenant stranger = aCustomer().madeBy(provider);
    ApiClient settings =
        provider.makeClient(aCustomer().below(reseller).madeBy(provider), "customer.settings");

    assertThat(code(send(secured(token(settings, "")), create(Names.like("Soap")))))
        .isEqualTo("FORBIDDEN");
    assertThat(
            code(
                send(
                    secured(token(client, "")),
                    "<c:getTenant><c:tenantId>" + stranger.id() + "</c:tenantId></c:getTenant>")))
        .isEqualTo("NOT_FOUND");
  }

  private static String create(String name) {
    return "<c:createTenant><c:tenant><c:kind>CUSTOMER</c:kind><c:name>"
        + name
        + "</c:name><c:country>ES</c:country><c:productType>"
        + ProductTypes.usual()
        + "</c:productType></c:tenant></c:createTenant>";
  }

  @Test // A1
  void theTrailNamesTheClient() {
    Response made = send(secured(token(client, "")), create(Names.like("Soap")));
    letsIn(made);
    String id = made.xmlPath().getString("Envelope.Body.createTenantResponse.result.id");

    assertThat(provider.get("/tenants/" + id + "/audit").<List<Map<String, Object>>>path("items"))
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry)
                    .containsEntry("user", "client:" + client.name())
                    .containsEntry("action", "POST"));
  }

  @Test
  void signsInForOneMessageOnly() throws Exception {
    HttpClient connection = HttpClient.newHttpClient();
    List<Integer> statuses = new ArrayList<>();
    for (String message :
        List.of(
            message(secured(token(client, "")), CALL),
            Soap.envelope(CALL),
            message(secured(token(client, "")), CALL),
            message(secured(""), CALL))) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(Product.instance().url() + "/soap/v1/TenantService"))
              .header("Content-Type", "text/xml; charset=utf-8")
              .POST(BodyPublishers.ofString(message))
              .build();
      HttpResponse<String> answer = connection.send(request, BodyHandlers.ofString());
      statuses.add(answer.statusCode());
      assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    assertThat(statuses).containsExactly(200, 401, 200, 401);
  }

  @Test
  void headersThatNobodyUnderstandsAreRefusedStill() {
    Response answer =
        send(
            secured(token(client, ""))
                + "<x:Wonder xmlns:x=\"urn:wonder\" s:mustUnderstand=\"1\"/>",
            CALL);

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.xmlPath().getString("Envelope.Body.Fault.faultcode"))
        .endsWith("MustUnderstand");
  }

  @Test
  void generatedClientsSignInByHandler() throws Exception {
    TenantPort port = Soap.tenants(null);
    withHandler(port, client);
    TenantData customer = new TenantData();
    customer.setKind(org.centralita.soapclient.tenant.TenantKind.CUSTOMER);
    customer.setName(Names.like("Söap 😀"));
    customer.setCountry("ES");
    customer.setProductType(ProductTypes.usual());

    TenantData made = port.createTenant(customer);

    assertThat(port.getTenant(made.getId()).getName()).isEqualTo(customer.getName());
    assertThat(Soap.fault(() -> port.getTenant("none")).code()).isEqualTo("NOT_FOUND");
    TenantPort wrong = Soap.tenants(null);
    withHandler(wrong, new ApiClient(null, "x", client.clientId(), "wrong"));
    assertThatThrownBy(() -> wrong.getTenant(made.getId())).hasMessageContaining("401");
  }

  private static void withHandler(TenantPort port, ApiClient client) {
    BindingProvider binding = (BindingProvider) port;
    List<Handler> chain = new ArrayList<>();
    chain.add(new TokenHandler(client));
    binding.getBinding().setHandlerChain(chain);
  }
}

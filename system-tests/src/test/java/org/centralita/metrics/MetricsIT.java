package org.centralita.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aCustomer;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.centralita.testing.Api;
import org.centralita.testing.Hygiene;
import org.centralita.testing.Names;
import org.centralita.testing.Poll;
import org.centralita.testing.ProductTypes;
import org.centralita.testing.Soap;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a node counts, as Prometheus reads it. */
class MetricsIT {

  private static final Api PROVIDER = Api.asProvider();

  private static Scrape scrape() {
    return Scrape.of(Api.anonymous().plain().get("/metrics"));
  }

  private static Response soap(String operation) {
    return PROVIDER
        .plain()
        .auth()
        .preemptive()
        .basic(PROVIDER.client().clientId(), PROVIDER.client().secret())
        .contentType("text/xml")
        .body(Soap.envelope(operation))
        .post("/soap/v1/TenantService");
  }

  private static Response get(Api api, String path) {
    return api.plain()
        .urlEncodingEnabled(false)
        .header("Authorization", "Bearer " + PROVIDER.token())
        .redirects()
        .follow(false)
        .get(path);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/tenants, rest, /api/v1/tenants, 2xx",
    "/api/v1/tenants/01a20558-ebba-79d2-829c-d5c69fba4bd0, rest, /api/v1/tenants/{id}, 4xx",
    "/api/v1/no/such/thing, rest, /api/v1/*, 4xx",
    "/sign-in, pages, /sign-in, 2xx",
    "/tenants, pages, /tenants, 3xx",
    "/no/such/page, pages, /, 3xx",
    "/health/live, other, /health/live, 2xx",
    "/.well-known/jwks.json, oauth, /.well-known/jwks.json, 2xx",
    "/soap/v1/TenantService?wsdl, soap, /soap/v1/TenantService, 2xx"
  })
  void countsARequestOnce(String path, String face, String route, String status) {
    PROVIDER.token();
    isCountedAs(face, "GET", route, status, () -> get(PROVIDER, path));
  }

  @Test
  void countsWhatIsRefusedAtTheDoorOnce() {
    isCountedAs(
        "rest",
        "GET",
        "/api/v1/*",
        "4xx",
        () -> PROVIDER.plain().header("Authorization", "Bearer x").get("/api/v1/tenants"));
    isCountedAs(
        "soap",
        "POST",
        "/soap/v1/TenantService",
        "4xx",
        () -> PROVIDER.plain().auth().preemptive().basic("x", "y").post("/soap/v1/TenantService"));
  }

  @Test
  void countsCallsOfSoapByOperation() {
    isCountedAs(
        "soap",
        "POST",
        "/soap/v1/TenantService#findTenants",
        "2xx",
        () -> soap("<c:findTenants><c:query><c:limit>1</c:limit></c:query></c:findTenants>"));
    isCountedAs(
        "soap", "POST", "/soap/v1/TenantService", "5xx", () -> soap("<c:" + Names.random() + "/>"));
  }

  @Test
  void countsTokensAsSignIns() {
    Scrape before = scrape();
    isCountedAs("oauth", "POST", "/oauth2/token", "2xx", PROVIDER::requestToken);
    PROVIDER
        .plain()
        .auth()
        .preemptive()
        .basic(PROVIDER.client().clientId(), "wrong")
        .formParam("grant_type", "client_credentials")
        .post("/oauth2/token");
    Scrape after = scrape();

    for (String outcome : List.of("accepted", "refused")) {
      assertThat(rise(before, after, "centralita_sign_ins_total", "program", outcome)).isEqualTo(1);
    }
    assertThat(
            after.value("centralita_refusals_total", "face", "oauth", "code", "invalid_client")
                - before.value(
                    "centralita_refusals_total", "face", "oauth", "code", "invalid_client"))
        .isEqualTo(1);
  }

  private static double rise(
      Scrape before, Scrape after, String name, String kind, String outcome) {
    return after.value(name, "kind", kind, "outcome", outcome)
        - before.value(name, "kind", kind, "outcome", outcome);
  }

  private static void isCountedAs(
      String face, String method, String route, String status, Supplier<Response> call) {
    Scrape before = scrape();
    Response answer = call.get();
    AtomicReference<Scrape> after = new AtomicReference<>();
    // The answer may be here a moment before it is counted; the scrape before counts itself, too.
    Poll.within(
        Duration.ofSeconds(10),
        () -> {
          Scrape now = scrape();
          return after.getAndSet(now) != null || isMore(before, now, face, method, route, status);
        },
        () -> answer.statusCode() + "\n" + after.get().text());
    assertThat(
            after.get().requests(face, method, route, status)
                - before.requests(face, method, route, status))
        .as("%s %s", answer.statusCode(), after.get().text())
        .isEqualTo(1);
    double own =
        after.get().requests("other", "GET", "/metrics", "2xx")
            - before.requests("other", "GET", "/metrics", "2xx");
    assertThat(after.get().requests() - before.requests() - own).isEqualTo(1);
  }

  private static boolean isMore(
      Scrape before, Scrape now, String face, String method, String route, String status) {
    return now.requests(face, method, route, status) > before.requests(face, method, route, status);
  }

  @Test
  void countsRefusalsByTheirCode() {
    Scrape before = scrape();
    aCustomer().in("ZZ").sentBy(PROVIDER);
    Scrape after = scrape();

    assertThat(
            after.value("centralita_refusals_total", "face", "rest", "code", "INVALID")
                - before.value("centralita_refusals_total", "face", "rest", "code", "INVALID"))
        .isEqualTo(1);
  }

  @Test
  void countsEntriesOfTheAuditTrailThatLast() {
    String type = ProductTypes.usual();
    double before = scrape().value("centralita_audit_entries_total");
    aCustomer().withType(type).madeBy(PROVIDER);
    aCustomer().withType(type).in("ZZ").sentBy(PROVIDER);

    assertThat(scrape().value("centralita_audit_entries_total") - before).isEqualTo(1);
  }

  @Test
  void tellsOfJobsAndTheDatabase() {
    Poll.within(
        Duration.ofSeconds(90),
        () -> scrape().value("centralita_job_seconds_count", "job", "key-rotation") > 0,
        () -> "No job has run");
    Scrape scrape = scrape();

    assertThat(scrape.value("centralita_job_last_success_timestamp_seconds", "job", "key-rotation"))
        .isBetween(1.7e9, System.currentTimeMillis() / 1000.0 + 1);
    assertThat(scrape.series()).contains("centralita_job_failures_total{job=key-rotation}");
    assertThat(scrape.value("centralita_database_up")).isEqualTo(1);
    assertThat(scrape.value("jvm_threads_current")).isPositive();
  }

  /** Which of a pool's numbers there are is up to the server. */
  @Test
  @Tag("launcher")
  void tellsOfTheConnectionPool() {
    Scrape scrape = scrape();

    assertThat(scrape.value("centralita_database_connections_maximum")).isEqualTo(32);
    assertThat(
            scrape.value("centralita_database_connections_free")
                + scrape.value("centralita_database_connections_in_use"))
        .isBetween(1.0, 32.0);
    assertThat(scrape.series()).contains("centralita_database_connections_waiting{}");
  }

  @Test
  void madeUpPathsAndNamesMakeNoSeries() {
    hammer(8);
    scrape();
    Set<String> before = new TreeSet<>(scrape().series());
    hammer(200);
    Set<String> after = new TreeSet<>(scrape().series());

    // Jobs may have run for the first time, and the JVM have found something to tell, meanwhile.
    after.removeIf(series -> !series.matches("centralita_(requests|refusals).*"));
    assertThat(after).hasSizeGreaterThan(20);
    assertThat(before).containsAll(after);
  }

  private static void hammer(int times) {
    for (int i = 0; i < times; i++) {
      String name = Names.random();
      switch (i % 8) {
        case 0 -> get(PROVIDER, "/api/v1/" + name);
        case 1 -> get(PROVIDER, "/api/v1/tenants/" + UUID.randomUUID());
        case 2 -> get(PROVIDER, "/" + name);
        case 3 -> get(PROVIDER, "/soap/v1/" + name);
        case 4 -> get(PROVIDER, "/oauth2/" + name);
        case 5 -> soap("<c:" + name + "/>");
        case 6 ->
            PROVIDER.plain().request(name.toUpperCase(java.util.Locale.ROOT), "/api/v1/roles");
        default -> get(PROVIDER, "/health/" + name);
      }
    }
  }

  @Test
  void saysNothingOfAnybody() {
    Tenant tenant = aCustomer().withType(ProductTypes.usual()).madeBy(PROVIDER);
    get(PROVIDER, "/api/v1" + tenant.path());
    Response answer = Api.anonymous().plain().get("/metrics");
    String text = Scrape.of(answer).text();

    assertThat(text)
        .doesNotContain(tenant.name(), tenant.id(), "@", PROVIDER.client().clientId())
        .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-");
    assertThat(Hygiene.secretsIn(text)).isEmpty();
    assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(Api.anonymous().plain().head("/metrics").statusCode()).isEqualTo(200);
    assertThat(Api.anonymous().plain().post("/metrics").statusCode()).isEqualTo(405);
  }
}

package org.centralita.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aCustomer;
import static org.centralita.testing.TenantBuilder.aReseller;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.centralita.testing.Api;
import org.centralita.testing.Names;
import org.centralita.testing.Parallel;
import org.centralita.testing.ProductTypes;
import org.centralita.testing.Refusal;
import org.centralita.testing.Tenant;
import org.centralita.testing.TenantBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Making tenants, and what is refused. */
class TenantIT {

  private final Api provider = Api.asProvider();

  @Test // T1
  void createsCustomerWithAllItsFields() {
    String name = Names.like("Acme");
    Response made =
        aCustomer()
            .named("  " + name + " ")
            .with("description", "Toys")
            .with("reference", "ERP-7")
            .with("timezone", "Atlantic/Canary")
            .with("notes", "First line\nsecond line")
            .with("currency", "USD")
            .with("debitLimit", Map.of("amount", "12.50", "currency", "USD"))
            .with("channelLimit", 30)
            .with("trial", Map.of("days", 14))
            .sentBy(provider);

    assertThat(made.statusCode()).as("%s", made.asString()).isEqualTo(201);
    String id = made.path("id");
    assertThat(made.getHeader("Location")).endsWith("/centralita/api/v1/tenants/" + id);
    assertThat(made.getHeader("ETag")).matches("\"\\d+\"");
    assertThat(id).matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
    Response read = provider.get("/tenants/" + id);
    assertThat(read.<Map<String, Object>>path("")).isEqualTo(made.<Map<String, Object>>path(""));
    assertThat(read.getHeader("ETag")).isEqualTo(made.getHeader("ETag"));
    assertThat(read.<String>path("name")).isEqualTo(name);
    assertThat(read.<String>path("status")).isEqualTo("PENDING");
    assertThat(read.<Boolean>path("enabled")).isFalse();
    assertThat(read.<String>path("timezone")).isEqualTo("Atlantic/Canary");
    assertThat(read.<String>path("notes")).isEqualTo("First line\nsecond line");
    assertThat(read.<String>path("debitLimit.amount")).isEqualTo("12.50");
    assertThat(read.<String>path("debitLimit.currency")).isEqualTo("USD");
    assertThat(read.<Integer>path("trial.days")).isEqualTo(14);
    assertThat(read.<String>path("createdAt")).matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
  }

  @ParameterizedTest // T1: what is usual in the country, Kosovo included
  @CsvSource({
    "ES, Europe/Madrid, EUR",
    "US, America/New_York, USD",
    "JP, Asia/Tokyo, JPY",
    "XK, Europe/Belgrade, EUR"
  })
  void takesTimezoneAndCurrencyFromCountry(String country, String timezone, String currency) {
    Tenant tenant = aCustomer().in(country).madeBy(provider);

    assertThat(tenant.data().getString("timezone")).isEqualTo(timezone);
    assertThat(tenant.data().getString("currency")).isEqualTo(currency);
    assertThat(tenant.data().getString("debitLimit.currency")).isEqualTo(currency);
  }

  @Test // T6: the id stands in for a missing reference, and is never the reference
  void billingReferenceFallsBackToId() {
    Tenant without = aCustomer().madeBy(provider);
    Tenant with = aCustomer().with("reference", "R1").madeBy(provider);

    assertThat(without.data().getString("billingReference")).isEqualTo(without.id());
    assertThat(without.data().getString("reference")).isNull();
    assertThat(with.data().getString("billingReference")).isEqualTo("R1");
  }

  @Test // T1: lengths count code points, so an emoji is one
  void nameHasUpToHundredCodePoints() {
    String hundred = "☎😀".repeat(44) + Names.random() + "é";
    hundred += "a".repeat(100 - hundred.codePointCount(0, hundred.length()));

    assertThat(aCustomer().named(hundred).madeBy(provider).name()).isEqualTo(hundred);
    Refusal.invalid(aCustomer().named(hundred + "b").sentBy(provider), "/name", "TOO_LONG");
  }

  @ParameterizedTest // T1
  @CsvSource({
    "name, , REQUIRED",
    "name, '   ', REQUIRED",
    "kind, , REQUIRED",
    "country, , REQUIRED",
    "country, ZZ, BAD_COUNTRY",
    "country, es, BAD_COUNTRY",
    "timezone, Mars/Olympus, BAD_TIMEZONE",
    "currency, XXZ, BAD_CURRENCY",
    "channelLimit, -1, TOO_SMALL",
    "channelLimit, 1000001, TOO_LARGE"
  })
  void refusesField(String field, String value, String code) {
    TenantBuilder customer = aCustomer();
    if (value == null) {
      customer.without(field);
    } else {
      customer.with(field, value.matches("-?\\d+") ? Integer.valueOf(value) : value);
    }

    Refusal.of(customer.sentBy(provider), 422, "INVALID").names("/" + field, code);
  }

  @ParameterizedTest // T1
  @CsvSource({"description, 200", "reference, 200", "notes, 4000"})
  void limitsLengthOfTexts(String field, int longest) {
    String text = "😀".repeat(longest);

    assertThat(aCustomer().with(field, text).sentBy(provider).statusCode()).isEqualTo(201);
    Refusal.invalid(aCustomer().with(field, text + "a").sentBy(provider), "/" + field, "TOO_LONG");
  }

  @Test
  void namesEveryWrongFieldAtOnce() {
    Response refused =
        aCustomer()
            .named("")
            .in("ZZ")
            .with("description", "a".repeat(201))
            .with("debitLimit", Map.of("amount", "1", "currency", "USD"))
            .with("currency", "EUR")
            .sentBy(provider);

    Refusal.of(refused, 422, "INVALID")
        .names("/name", "REQUIRED")
        .names("/country", "BAD_COUNTRY")
        .names("/description", "TOO_LONG")
        .names("/debitLimit/currency", "OTHER_CURRENCY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id=01890000-0000-7000-8000-000000000000",
        "status=ACTIVE",
        "statusReason=None",
        "terminatesAt=2030-01-01T00:00:00Z",
        "billingReference=X",
        "createdAt=2030-01-01T00:00:00Z",
        "updatedAt=2030-01-01T00:00:00Z"
      })
  void refusesReadOnlyField(String given) {
    String[] pair = given.split("=");

    Refusal.invalid(
        aCustomer().with(pair[0], pair[1]).sentBy(provider), "/" + pair[0], "READ_ONLY");
  }

  @Test // T7
  void refusesProductTypeThatIsMissingUnknownOrUnavailable() {
    String onlyInFrance = ProductTypes.make(provider, Map.of("countries", List.of("FR")));
    String other = ProductTypes.make(provider, Map.of());
    Tenant picky =
        aReseller()
            .with("reseller", Map.of("productTypes", List.of(onlyInFrance)))
            .madeBy(provider);

    Refusal.invalid(
        aCustomer().without("productType").sentBy(provider), "/productType", "REQUIRED");
    Refusal.invalid(
        aCustomer().withType("nothing").sentBy(provider), "/productType", "NOT_AVAILABLE");
    Refusal.invalid(
        aCustomer().withType(onlyInFrance).sentBy(provider), "/productType", "NOT_AVAILABLE");
    Refusal.invalid(
        aCustomer().below(picky).withType(other).sentBy(provider), "/productType", "NOT_AVAILABLE");
    assertThat(
            aCustomer()
                .below(picky)
                .in("FR")
                .withType(onlyInFrance)
                .madeBy(provider)
                .data()
                .getString("productType"))
        .isEqualTo(onlyInFrance);
    Refusal.invalid(
        aReseller().with("productType", other).sentBy(provider),
        "/productType",
        "NOT_FOR_RESELLERS");
  }

  @Test // T1: unique below its parent, ignoring case and how an accent is written, not accents
  void nameIsUniqueBelowItsParent() {
    Tenant reseller = aReseller().madeBy(provider);
    String name = Names.like("Café Niño");
    aCustomer().named(name).madeBy(provider);

    Refusal.of(aCustomer().named(name).sentBy(provider), 409, "NAME_TAKEN")
        .only("/name", "NAME_TAKEN");
    Refusal.of(aCustomer().named(name.toUpperCase()).sentBy(provider), 409, "NAME_TAKEN");
    Refusal.of(
        aCustomer().named(Normalizer.normalize(name, Normalizer.Form.NFD)).sentBy(provider),
        409,
        "NAME_TAKEN");
    Refusal.of(aReseller().named(name).sentBy(provider), 409, "NAME_TAKEN");
    aCustomer().named(name.replace('é', 'e')).madeBy(provider);
    aCustomer().named(name).below(reseller).madeBy(provider);
  }

  @Test // T1: under any concurrency
  void oneOfTwentyParallelCreatesOfOneNameWins() throws Exception {
    Map<String, Object> body = aCustomer().body();
    provider.token();
    assertThat(Parallel.statuses(20, () -> provider.post("/tenants", body)))
        .containsOnly(201, 409)
        .containsOnlyOnce(201);
    assertThat(provider.get("/tenants", "q", body.get("name")).<List<Map<String, ?>>>path("items"))
        .hasSize(1);
  }

  @Test // T4: at most one per reseller
  void resellerHasOneInternalSystemAtMost() {
    Tenant reseller = aReseller().madeBy(provider);
    TenantBuilder second = aCustomer().below(reseller).with("internalSystem", true);
    Tenant first = aCustomer().below(reseller).with("internalSystem", true).madeBy(provider);

    Refusal.of(second.sentBy(provider), 409, "INTERNAL_SYSTEM_TAKEN")
        .only("/internalSystem", "INTERNAL_SYSTEM_TAKEN");
    Tenant plain = aCustomer().below(reseller).madeBy(provider);
    Refusal.of(
        provider.patch(plain.path(), plain.etag(), Map.of("internalSystem", true)),
        409,
        "INTERNAL_SYSTEM_TAKEN");
    // Another reseller's does not count.
    aCustomer().below(aReseller().madeBy(provider)).with("internalSystem", true).madeBy(provider);

    Api.ok(provider.post(first.path() + "/terminate", Map.of()));
    second.madeBy(provider);
    Refusal.of(provider.post(first.path() + "/reinstate", Map.of()), 409, "INTERNAL_SYSTEM_TAKEN");
  }

  @Test // R1
  void trialKeepsToWhatTheResellerMayGrant() {
    Tenant none = aReseller().madeBy(provider);
    Tenant ten =
        aReseller()
            .with("reseller", Map.of("trialsAllowed", true, "longestTrialDays", 10))
            .madeBy(provider);

    Refusal.invalid(
        aCustomer().below(none).with("trial", Map.of("days", 1)).sentBy(provider),
        "/trial",
        "NO_TRIALS");
    Refusal.invalid(
        aCustomer().below(ten).with("trial", Map.of("days", 11)).sentBy(provider),
        "/trial/days",
        "TOO_LARGE");
    Tenant customer = aCustomer().below(ten).with("trial", Map.of()).madeBy(provider);
    assertThat(customer.data().getInt("trial.days")).isEqualTo(10);
  }

  @Test
  void nothingIsMadeBelowCustomersOrClosedTenants() {
    Tenant customer = aCustomer().madeBy(provider);
    Tenant closed = aReseller().madeBy(provider);
    Api.ok(provider.post(closed.path() + "/block", Map.of("reason", "Unpaid")));

    Refusal.invalid(aCustomer().below(customer).sentBy(provider), "/parentId", "NOT_A_PARENT");
    Refusal.of(aCustomer().below(closed).sentBy(provider), 409, "PARENT_CLOSED");
    Refusal.of(
        aCustomer().with("parentId", "01890000-0000-7000-8000-000000000000").sentBy(provider),
        404,
        "NOT_FOUND");
    Refusal.of(aCustomer().with("kind", "PROVIDER").sentBy(provider), 422, "INVALID")
        .names("/kind", "ONE_PROVIDER");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "",
        "[]",
        "\"text\"",
        "null",
        "{\"kind\":\"HOUSE\"}",
        "{\"enabled\":\"maybe\"}",
        "{\"id\":\"x\"}",
        "{\"name\":{}}",
        "{\"trial\":7}",
        "{\"createdAt\":\"yesterday\"}",
        "{\"channelLimit\":4294967300}",
        "{\"debitLimit\":{\"amount\":\"a lot\"}}"
      })
  void refusesUnreadableBody(String body) {
    Refusal.of(provider.post("/tenants", body), 400, "UNREADABLE");
  }

  @Test
  void refusesUnknownFieldByName() {
    Refusal refused =
        Refusal.of(aCustomer().with("colour", "red").sentBy(provider), 400, "UNKNOWN_FIELD");

    assertThat(refused.detail()).contains("colour");
    Refusal.of(
        aCustomer().with("trial", Map.of("weeks", 2)).sentBy(provider), 400, "UNKNOWN_FIELD");
  }

  @Test
  void speaksHttp() {
    Tenant tenant = aCustomer().madeBy(provider);

    Refusal.of(
        provider.request().contentType("text/xml").body("<a/>").post("/tenants"),
        415,
        "UNSUPPORTED_MEDIA_TYPE");
    Refusal.of(
        provider.request().contentType(ContentType.JSON).body("{}").patch(tenant.path()),
        415,
        "UNSUPPORTED_MEDIA_TYPE");
    Response wrong = provider.put(tenant.path(), tenant.etag(), Map.of());
    Refusal.of(wrong, 405, "METHOD_NOT_ALLOWED");
    assertThat(wrong.getHeader("Allow")).contains("GET", "PATCH", "DELETE");
    Refusal.of(
        provider.request().header("Accept", "image/png").get(tenant.path()), 406, "NOT_ACCEPTABLE");
    Refusal.of(provider.get("/tenants/" + tenant.id() + "x"), 404, "NOT_FOUND");
    Refusal.of(provider.get("/tenants/not-a-uuid"), 404, "NOT_FOUND");
  }
}

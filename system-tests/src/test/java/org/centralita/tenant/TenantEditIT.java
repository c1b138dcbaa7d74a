package org.centralita.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aCustomer;
import static org.centralita.testing.TenantBuilder.aReseller;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.centralita.testing.Api;
import org.centralita.testing.Names;
import org.centralita.testing.Parallel;
import org.centralita.testing.ProductTypes;
import org.centralita.testing.Refusal;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changing tenants: preconditions, patches and what stays fixed. */
class TenantEditIT {

  private final Api provider = Api.asProvider();

  @Test // T3
  void editsEveryFieldLater() {
    Tenant tenant = aCustomer().with("notes", "Old").madeBy(provider);
    String type = ProductTypes.make(provider, Map.of());
    Map<String, Object> changes = new HashMap<>();
    changes.put("name", Names.like("Renamed"));
    changes.put("description", "New");
    changes.put("reference", "R2");
    changes.put("country", "FR");
    changes.put("timezone", "Europe/Paris");
    changes.put("notes", null);
    changes.put("productType", type);
    changes.put("internalSystem", false);
    changes.put("channelLimit", 5);
    changes.put("debitLimit", Map.of("amount", "-3.25", "currency", "EUR"));

    Response changed = Api.ok(provider.patch(tenant.path(), tenant.etag(), changes));

    assertThat(changed.<Map<String, Object>>path("")).containsAllEntriesOf(changes);
    assertThat(changed.getHeader("ETag")).isNotEqualTo(tenant.etag());
    Response read = provider.get(tenant.path());
    assertThat(read.asString()).isEqualTo(changed.asString());
    assertThat(read.getHeader("ETag")).isEqualTo(changed.getHeader("ETag"));
    assertThat(read.<String>path("kind")).isEqualTo("CUSTOMER");
  }

  @Test
  void changeNeedsTheVersionThatWasRead() {
    Tenant tenant = aCustomer().madeBy(provider);
    Map<String, String> change = Map.of("notes", "x");

    Refusal.of(provider.patch(tenant.path(), null, change), 428, "PRECONDITION_REQUIRED");
    Refusal.of(provider.delete(tenant.path(), null), 428, "PRECONDITION_REQUIRED");
    Api.ok(provider.patch(tenant.path(), tenant.etag(), change));
    Refusal.of(provider.patch(tenant.path(), tenant.etag(), change), 412, "STALE");
    Refusal.of(provider.delete(tenant.path(), tenant.etag()), 412, "STALE");
    assertThat(provider.get(tenant.path()).<String>path("status")).isEqualTo("PENDING");
  }

  @Test
  void oneOfTenParallelChangesOfOneVersionWins() throws Exception {
    Tenant tenant = aCustomer().madeBy(provider);
    String settings = tenant.path() + "/call-settings";
    AtomicInteger number = new AtomicInteger();

    assertThat(
            Parallel.statuses(
                10,
                () ->
                    provider.patch(
                        tenant.path(),
                        tenant.etag(),
                        Map.of("notes", "n" + number.incrementAndGet()))))
        .containsOnly(200, 412)
        .containsOnlyOnce(200);
    assertThat(
            Parallel.statuses(
                10,
                () ->
                    provider.put(
                        settings, "\"0\"", Map.of("callerName", "n" + number.incrementAndGet()))))
        .containsOnly(200, 412)
        .containsOnlyOnce(200);
    assertThat(provider.get(tenant.path() + "/audit").<List<?>>path("items")).hasSize(3);
  }

  @Test
  void readOfSameVersionIsNotModified() {
    Tenant tenant = aCustomer().madeBy(provider);

    Response same = provider.request().header("If-None-Match", tenant.etag()).get(tenant.path());
    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(same.asString()).isEmpty();
    assertThat(same.getHeader("ETag")).isEqualTo(tenant.etag());
    Api.ok(provider.patch(tenant.path(), tenant.etag(), Map.of("notes", "x")));
    assertThat(
            provider
                .request()
                .header("If-None-Match", tenant.etag())
                .get(tenant.path())
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void takesJsonPatch() {
    Tenant tenant = aCustomer().with("notes", "a").with("reference", "R").madeBy(provider);

    Response changed =
        Api.ok(
            provider.jsonPatch(
                tenant.path(),
                tenant.etag(),
                List.of(
                    Map.of("op", "test", "path", "/notes", "value", "a"),
                    Map.of("op", "replace", "path", "/notes", "value", "b"),
                    Map.of("op", "remove", "path", "/reference"))));

    assertThat(changed.<String>path("notes")).isEqualTo("b");
    assertThat(changed.<String>path("reference")).isNull();
  }

  @Test
  void failingTestOfJsonPatchChangesNothing() {
    Tenant tenant = aCustomer().with("notes", "a").madeBy(provider);

    Refusal.of(
        provider.jsonPatch(
            tenant.path(),
            tenant.etag(),
            List.of(
                Map.of("op", "replace", "path", "/description", "value", "b"),
                Map.of("op", "test", "path", "/notes", "value", "other"))),
        409,
        "PATCH_TEST_FAILED");
    assertThat(provider.etag(tenant.path())).isEqualTo(tenant.etag());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere", "/nowhere/else", "/trial/days", "/name/first"})
  void testOfWhatIsMissingFails(String path) {
    Tenant tenant = aCustomer().madeBy(provider);

    Response refused =
        provider.jsonPatch(
            tenant.path(),
            tenant.etag(),
            List.of(Map.of("op", "test", "path", path, "value", "x")));

    assertThat(Refusal.of(refused, 409, "PATCH_TEST_FAILED").detail()).contains(path);
  }

  @Test
  void readOnlyFieldsCannotBeEmptied() {
    Tenant tenant = aCustomer().with("trial", Map.of("days", 30)).madeBy(provider);
    for (String field : List.of("status", "createdAt", "updatedAt", "billingReference", "id")) {
      Refusal.of(
              provider
                  .request()
                  .header("If-Match", tenant.etag())
                  .contentType(Api.MERGE)
                  .body("{\"" + field + "\":null}")
                  .patch(tenant.path()),
              422,
              "INVALID")
          .only("/" + field, "READ_ONLY");
    }
    Refusal.of(
            provider.jsonPatch(
                tenant.path(),
                tenant.etag(),
                List.of(Map.of("op", "remove", "path", "/trial/endsOn"))),
            422,
            "INVALID")
        .only("/trial/endsOn", "READ_ONLY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"startsOn", "endsOn"})
  void trialDatesFollowFromItsDays(String field) {
    Tenant tenant = aCustomer().with("trial", Map.of("days", 30)).madeBy(provider);

    Refusal.invalid(
        provider.patch(tenant.path(), tenant.etag(), Map.of("trial", Map.of(field, "2030-01-01"))),
        "/trial/" + field,
        "READ_ONLY");
    Refusal.invalid(
        aCustomer().with("trial", Map.of("days", 30, field, "2030-01-01")).sentBy(provider),
        "/trial/" + field,
        "READ_ONLY");
    Api.ok(
        provider.patch(
            tenant.path(),
            tenant.etag(),
            Map.of("trial", Map.of("days", 20, field, tenant.data().getString("trial." + field)))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"op\":\"remove\",\"path\":\"/notes\"}",
        "[{\"op\":\"fly\",\"path\":\"/notes\"}]",
        "[{\"path\":\"/notes\"}]",
        "[{\"op\":\"test\",\"path\":\"notes\",\"value\":1}]",
        "[{\"op\":\"test\",\"path\":\"/notes\"}]",
        "[{\"op\":\"replace\",\"path\":\"/nowhere/else\",\"value\":1}]",
        "[7]",
        "[",
        ""
      })
  void refusesUnreadableJsonPatch(String body) {
    Tenant tenant = aCustomer().madeBy(provider);

    Refusal.of(
        provider
            .request()
            .header("If-Match", tenant.etag())
            .contentType(Api.JSON_PATCH)
            .body(body)
            .patch(tenant.path()),
        400,
        "UNREADABLE");
  }

  @Test
  void patchRefusesWhatIsUnknownOrReadOnly() {
    Tenant tenant = aCustomer().madeBy(provider);

    Refusal.of(
        provider.patch(tenant.path(), tenant.etag(), Map.of("colour", "red")),
        400,
        "UNKNOWN_FIELD");
    for (String field : List.of("status", "createdAt", "kind", "id", "parentId")) {
      String value =
          switch (field) {
            case "status" -> "BLOCKED";
            case "createdAt" -> "2020-01-01T00:00:00Z";
            case "kind" -> "RESELLER";
            default -> "01890000-0000-7000-8000-000000000000";
          };
      Refusal.of(provider.patch(tenant.path(), tenant.etag(), Map.of(field, value)), 422, "INVALID")
          .names("/" + field, "READ_ONLY");
    }
    Refusal.of(
        provider
            .request()
            .header("If-Match", tenant.etag())
            .contentType(Api.MERGE)
            .body("[]")
            .patch(tenant.path()),
        400,
        "UNREADABLE");
  }

  @Test
  void renameKeepsToUniqueNames() {
    Tenant one = aCustomer().madeBy(provider);
    Tenant two = aCustomer().madeBy(provider);

    Refusal.of(
            provider.patch(two.path(), two.etag(), Map.of("name", one.name().toUpperCase())),
            409,
            "NAME_TAKEN")
        .only("/name", "NAME_TAKEN");
    Api.ok(provider.patch(two.path(), two.etag(), Map.of("name", two.name().toUpperCase())));
  }

  @Test // T3: the name, and what it costs, only from above
  void customerEditsItselfButNotWhatIsDecidedAboveIt() {
    Tenant customer = aCustomer().madeBy(provider);
    Api own = provider.clientOf(customer, "admin.user");
    String etag = own.etag(customer.path());

    for (Map<String, ?> change :
        List.of(
            Map.of("name", Names.like("Mine")),
            Map.of("productType", ProductTypes.make(provider, Map.of())),
            Map.of("internalSystem", true),
            Map.of("channelLimit", 1000),
            Map.of("debitLimit", Map.of("amount", "1000", "currency", "EUR")))) {
      Refusal.of(own.patch(customer.path(), etag, change), 403, "FORBIDDEN")
          .only("/" + change.keySet().iterator().next(), "FORBIDDEN");
    }
    Response changed = Api.ok(own.patch(customer.path(), etag, Map.of("description", "Ours")));
    assertThat(changed.<String>path("description")).isEqualTo("Ours");
    assertThat(changed.<String>path("name")).isEqualTo(customer.name());
  }

  @Test // T3
  void resellerRenamesItsCustomerButNotItself() {
    Tenant reseller = aReseller().madeBy(provider);
    Api own = provider.clientOf(reseller, "admin.user", "reseller.user");
    Tenant customer = aCustomer().madeBy(own);

    Api.ok(own.patch(customer.path(), customer.etag(), Map.of("name", Names.like("New"))));
    Refusal.of(
            own.patch(reseller.path(), reseller.etag(), Map.of("name", Names.like("New"))),
            403,
            "FORBIDDEN")
        .only("/name", "FORBIDDEN");
  }

  @Test // T3
  void currencyNeverChanges() {
    Tenant tenant = aCustomer().madeBy(provider);

    Refusal.invalid(
        provider.patch(tenant.path(), tenant.etag(), Map.of("currency", "USD")),
        "/currency",
        "FIXED");
  }

  @Test // T3
  void fixedProductTypeStays() {
    String fixed = ProductTypes.make(provider, Map.of("fixedOnceAssigned", true));
    Tenant tenant = aCustomer().withType(fixed).madeBy(provider);

    Refusal.of(
            provider.patch(
                tenant.path(), tenant.etag(), Map.of("productType", ProductTypes.usual())),
            409,
            "PRODUCT_TYPE_FIXED")
        .only("/productType", "PRODUCT_TYPE_FIXED");
    Api.ok(provider.patch(tenant.path(), tenant.etag(), Map.of("notes", "x")));
  }

  @Test // T7: at change, too, of the type and of the country
  void refusesUnavailableProductTypeAtChange() {
    String onlyInFrance = ProductTypes.make(provider, Map.of("countries", List.of("FR")));
    Tenant spanish = aCustomer().madeBy(provider);
    Tenant french = aCustomer().in("FR").withType(onlyInFrance).madeBy(provider);

    Refusal.invalid(
        provider.patch(spanish.path(), spanish.etag(), Map.of("productType", onlyInFrance)),
        "/productType",
        "NOT_AVAILABLE");
    Refusal.invalid(
        provider.patch(french.path(), french.etag(), Map.of("country", "ES")),
        "/productType",
        "NOT_AVAILABLE");
  }

  @Test
  void patchThatCopiesWithoutEndIsRefusedAtOnce() {
    Tenant tenant = aCustomer().madeBy(provider);
    List<Map<String, ?>> copies = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      copies.add(Map.of("op", "copy", "from", "", "path", "/a" + i));
    }

    Refusal.of(provider.jsonPatch(tenant.path(), tenant.etag(), copies), 400, "UNREADABLE");
  }

  @Test
  void amountOfAMillionDigitsIsNotEvenRead() {
    Tenant tenant = aCustomer().madeBy(provider);

    Response answer =
        provider.patch(
            tenant.path(),
            tenant.etag(),
            Map.of("debitLimit", Map.of("amount", "9".repeat(1_000_000), "currency", "EUR")));

    Refusal.of(answer, 400, "UNREADABLE");
  }
}

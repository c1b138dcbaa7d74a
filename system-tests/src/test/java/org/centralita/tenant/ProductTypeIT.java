package org.centralita.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aCustomer;
import static org.centralita.testing.TenantBuilder.aReseller;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.centralita.testing.Api;
import org.centralita.testing.Names;
import org.centralita.testing.Refusal;
import org.junit.jupiter.api.Test;

/** The catalogue of product types (T7). */
class ProductTypeIT {

  private final Api provider = Api.asProvider();

  @Test // T7
  void createsReadsChangesAndDeletes() {
    String code = "P-" + Names.random();
    Response made =
        Api.ok(
            provider.post(
                "/product-types",
                Map.of(
                    "code", code,
                    "name", "Gold",
                    "description", "All of it",
                    "countries", List.of("FR", "ES"),
                    "pbxTypes", List.of("KAZOO"),
                    "features", List.of("Call recording"),
                    "licences", Map.of("customer.user", 20))));
    String path = "/product-types/" + made.path("id");
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.getHeader("Location")).endsWith("/centralita/api/v1" + path);

    Response read = provider.get(path);
    assertThat(read.asString()).isEqualTo(made.asString());
    assertThat(read.<List<String>>path("countries")).containsExactly("ES", "FR");
    assertThat(read.<Map<String, Object>>path("licences")).containsEntry("customer.user", 20);
    assertThat(provider.get("/product-types", "q", code).<List<String>>path("items.code"))
        .containsExactly(code);

    Response changed =
        Api.ok(provider.patch(path, read.getHeader("ETag"), Map.of("name", "Platinum")));
    assertThat(changed.<String>path("name")).isEqualTo("Platinum");
    Refusal.of(provider.delete(path, null), 428, "PRECONDITION_REQUIRED");
    Refusal.of(provider.delete(path, read.getHeader("ETag")), 412, "STALE");
    assertThat(provider.delete(path, changed.getHeader("ETag")).statusCode()).isEqualTo(204);
    Refusal.of(provider.get(path), 404, "NOT_FOUND");
  }

  @Test
  void codeIsUniqueIgnoringCaseAndNeverChanges() {
    String code = "P-" + Names.random();
    Response made = Api.ok(provider.post("/product-types", Map.of("code", code, "name", "A")));

    Refusal.of(
            provider.post("/product-types", Map.of("code", code.toUpperCase(), "name", "B")),
            409,
            "CODE_TAKEN")
        .only("/code", "CODE_TAKEN");
    Refusal.invalid(
        provider.patch(
            "/product-types/" + made.path("id"), made.getHeader("ETag"), Map.of("code", "other")),
        "/code",
        "FIXED");
  }

  @Test
  void namesEveryWrongField() {
    Refusal.of(
            provider.post(
                "/product-types",
                Map.of(
                    "code", "no spaces",
                    "countries", List.of("ES", "ZZ"),
                    "pbxTypes", List.of("a b"),
                    "features", List.of(""),
                    "licences", Map.of("pilot", 1, "customer.user", -1))),
            422,
            "INVALID")
        .names("/code", "BAD_CODE")
        .names("/name", "REQUIRED")
        .names("/countries/1", "BAD_COUNTRY")
        .names("/pbxTypes/0", "BAD_CODE")
        .names("/features/0", "BAD_TEXT")
        .names("/licences/pilot", "UNKNOWN_ROLE")
        .names("/licences/customer.user", "TOO_SMALL");
  }

  @Test
  void typeInUseIsNotDeleted() {
    Response made =
        Api.ok(provider.post("/product-types", Map.of("code", "P-" + Names.random(), "name", "A")));
    String customer = aCustomer().withType(made.path("code")).madeBy(provider).name();

    Refusal refused =
        Refusal.of(
            provider.delete("/product-types/" + made.path("id"), made.getHeader("ETag")),
            409,
            "IN_USE");
    assertThat(refused.detail()).contains(customer);
  }

  @Test
  void onlyTheProviderWrites() {
    Api reseller = provider.clientOf(aReseller().madeBy(provider), "admin.user", "reseller.user");
    Response made =
        Api.ok(provider.post("/product-types", Map.of("code", "P-" + Names.random(), "name", "A")));
    String path = "/product-types/" + made.path("id");

    Api.ok(reseller.get(path));
    assertThat(reseller.get("/product-types", "q", made.path("code")).<List<?>>path("items"))
        .hasSize(1);
    Refusal.of(
        reseller.post("/product-types", Map.of("code", "P-" + Names.random(), "name", "A")),
        403,
        "FORBIDDEN");
    Refusal.of(reseller.patch(path, made.getHeader("ETag"), Map.of("name", "B")), 403, "FORBIDDEN");
    Refusal.of(reseller.delete(path, made.getHeader("ETag")), 403, "FORBIDDEN");
  }

  @Test
  void listsByCountryAndPages() {
    String mark = "P-" + Names.random();
    for (String country : List.of("FR", "ES", "")) {
      Api.ok(
          provider.post(
              "/product-types",
              Map.of(
                  "code",
                  mark + country,
                  "name",
                  "A",
                  "countries",
                  country.isEmpty() ? List.of() : List.of(country))));
    }

    assertThat(
            provider
                .get("/product-types", "q", mark, "country", "FR")
                .<List<String>>path("items.code"))
        .containsExactlyInAnyOrder(mark + "FR", mark);
    Response first = provider.get("/product-types", "q", mark, "limit", 2);
    Response second =
        provider.get("/product-types", "q", mark, "limit", 2, "cursor", first.path("next"));
    assertThat(first.<List<String>>path("items.code")).containsExactly(mark, mark + "ES");
    assertThat(second.<List<String>>path("items.code")).containsExactly(mark + "FR");
    assertThat(second.<String>path("next")).isNull();
  }
}

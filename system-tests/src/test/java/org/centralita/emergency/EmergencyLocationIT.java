package org.centralita.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.LocationBuilder.aLocation;
import static org.centralita.testing.TenantBuilder.aCustomer;
import static org.centralita.testing.TenantBuilder.aReseller;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.centralita.testing.Api;
import org.centralita.testing.Names;
import org.centralita.testing.Refusal;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.Test;

/** The catalogues of emergency locations (E1). */
class EmergencyLocationIT {

  private final Api provider = Api.asProvider();
  private final Tenant mine = aReseller().madeBy(provider);
  private final Api reseller = provider.clientOf(mine, "admin.user", "reseller.user");

  @Test // E1
  void createsReadsChangesAndDeletes() {
    Response made =
        Api.ok(
            aLocation()
                .coded("EL2")
                .at("A1", "US-MD")
                .with("coordinates", Map.of("latitude", 39.2884, "longitude", -76.5))
                .with("notificationEmails", List.of("guard@acme.example"))
                .sentBy(reseller));
    String path = "/emergency-locations/" + made.path("id");
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.getHeader("Location")).endsWith("/centralita/api/v1" + path);
    assertThat(made.<String>path("ownerId")).isEqualTo(mine.id());
    assertThat(made.<String>path("status")).isEqualTo("ACTIVE");
    assertThat(new ArrayList<>(made.<Map<String, String>>path("address").entrySet()).toString())
        .isEqualTo("[country=US, A1=MD, A3=Baltimore, RD=Calvert, FLR=4]");

    Response read = reseller.get(path);
    assertThat(read.asString()).isEqualTo(made.asString());
    assertThat(read.asString()).contains("{\"latitude\":39.2884,\"longitude\":-76.5}");

    Map<String, Object> address = new HashMap<>(Map.of("ROOM", "12"));
    address.put("FLR", null);
    Response changed =
        Api.ok(reseller.patch(path, read.getHeader("ETag"), Map.of("address", address)));
    assertThat(changed.<Map<String, String>>path("address"))
        .containsEntry("ROOM", "12")
        .doesNotContainKey("FLR");
    Refusal.of(reseller.delete(path, null), 428, "PRECONDITION_REQUIRED");
    Refusal.of(reseller.delete(path, read.getHeader("ETag")), 412, "STALE");
    assertThat(reseller.delete(path, changed.getHeader("ETag")).statusCode()).isEqualTo(204);
    Refusal.of(reseller.get(path), 404, "NOT_FOUND");
  }

  @Test // E1
  void namesEveryWrongField() {
    Refusal.of(
            reseller.post(
                "/emergency-locations",
                Map.of(
                    "code", "no spaces",
                    "address", Map.of("country", "US", "A1", "Bavaria", "STREET", "x", "FLR", " "),
                    "coordinates", Map.of("latitude", 91, "longitude", 0.123456789),
                    "notificationEmails", List.of("guard@acme.example", "nobody", ""))),
            422,
            "INVALID")
        .names("/code", "BAD_CODE")
        .names("/label", "REQUIRED")
        .names("/address/A1", "BAD_SUBDIVISION")
        .names("/address/STREET", "UNKNOWN_ELEMENT")
        .names("/address/FLR", "REQUIRED")
        .names("/coordinates/latitude", "BAD_COORDINATE")
        .names("/coordinates/longitude", "BAD_COORDINATE")
        .names("/notificationEmails/1", "BAD_EMAIL")
        .names("/notificationEmails/2", "REQUIRED");
    Refusal.of(
        aLocation().with("coordinates", Map.of("latitude", "39", "longitude", 1)).sentBy(reseller),
        400,
        "UNREADABLE");
    Refusal.of(
        reseller.post(
            "/emergency-locations",
            "{\"coordinates\":{\"latitude\":1e999999999,\"longitude\":1E-999999999}}"),
        400,
        "UNREADABLE");
  }

  @Test // E1
  void codeIsUniqueInACatalogueIgnoringCase() {
    String code = "EL-" + Names.random();
    aLocation().coded(code).madeBy(reseller);

    Refusal.of(aLocation().coded(code.toUpperCase()).sentBy(reseller), 409, "CODE_TAKEN")
        .only("/code", "CODE_TAKEN");
    aLocation().coded(code).of(aReseller().madeBy(provider)).madeBy(provider);
  }

  @Test // E1
  void ownerIsAResellerAndStays() {
    Tenant customer = aCustomer().below(mine).madeBy(provider);
    Refusal.of(aLocation().of(customer).sentBy(reseller), 422, "INVALID")
        .only("/ownerId", "BELOW_RESELLER");
    Tenant nested = aReseller().below(mine).madeBy(provider);
    Response made = Api.ok(aLocation().of(nested).sentBy(reseller));
    Refusal.invalid(
        reseller.patch(
            "/emergency-locations/" + made.path("id"),
            made.getHeader("ETag"),
            Map.of("ownerId", mine.id())),
        "/ownerId",
        "FIXED");
  }

  @Test // E1
  void siblingsSeeNothingAndThoseBelowTheActiveOnesWithoutTheirAddresses() {
    List<String> emails = List.of("private@reseller.example");
    String mark = Names.random();
    Response made =
        Api.ok(
            aLocation()
                .with("label", "At " + mark)
                .with("notificationEmails", emails)
                .sentBy(reseller));
    Response idle =
        Api.ok(
            aLocation().with("label", "Idle " + mark).with("status", "INACTIVE").sentBy(reseller));
    String path = "/emergency-locations/" + made.path("id");
    String idlePath = "/emergency-locations/" + idle.path("id");
    Tenant customer = aCustomer().below(mine).madeBy(provider);
    Tenant nested = aReseller().below(mine).madeBy(provider);
    Api below = provider.clientOf(customer, "admin.user", "customer.settings");
    Api nestedUser = provider.clientOf(nested, "admin.user", "reseller.user");
    Api sibling = provider.clientOf(aReseller().madeBy(provider), "admin.user", "reseller.user");

    Refusal.of(sibling.get(path), 404, "NOT_FOUND");
    Refusal.of(sibling.get(path + "/pidf-lo"), 404, "NOT_FOUND");
    Refusal.of(sibling.delete(path, "\"1\""), 404, "NOT_FOUND");
    assertThat(sibling.get("/emergency-locations", "q", mark).<List<?>>path("items")).isEmpty();
    for (Api lower : List.of(below, nestedUser)) {
      assertThat(Api.ok(lower.get(path)).<List<?>>path("notificationEmails")).isNull();
      assertThat(lower.get("/emergency-locations", "q", mark).<List<String>>path("items.id"))
          .containsExactly(made.<String>path("id"));
      assertThat(lower.get("/emergency-locations", "q", mark).asString())
          .doesNotContain("private@");
      Refusal.of(lower.get(idlePath), 404, "NOT_FOUND");
      Refusal.of(lower.delete(path, made.getHeader("ETag")), 403, "FORBIDDEN");
      Refusal.of(lower.patch(path, made.getHeader("ETag"), Map.of("label", "x")), 403, "FORBIDDEN");
    }
    for (Api upper : List.of(provider, reseller)) {
      assertThat(upper.get(path).<List<String>>path("notificationEmails")).isEqualTo(emails);
      assertThat(upper.get("/emergency-locations", "q", mark).<List<String>>path("items.id"))
          .containsExactlyInAnyOrder(made.<String>path("id"), idle.<String>path("id"));
    }
    Refusal.of(aLocation().sentBy(below), 403, "FORBIDDEN");
    Refusal.of(provider.clientOf(customer, "customer.user").get(path), 403, "FORBIDDEN");
  }

  @Test // E1
  void filtersAndPages() {
    String mark = Names.random();
    Tenant nested = aReseller().below(mine).madeBy(provider);
    Tenant customer = aCustomer().below(mine).madeBy(provider);
    aLocation().coded("B").with("label", "West wing " + mark).madeBy(reseller);
    aLocation().coded("A").with("label", mark + "%").madeBy(reseller);
    aLocation().coded("A").of(nested).with("label", mark).madeBy(reseller);
    aLocation().coded("C").with("status", "INACTIVE").with("label", mark).madeBy(reseller);

    assertThat(codes("q", mark)).containsExactly("A", "A", "B", "C");
    assertThat(codes("q", mark + "%")).containsExactly("A");
    assertThat(codes("q", mark, "ownerId", nested.id())).containsExactly("A");
    assertThat(codes("q", mark, "status", "INACTIVE")).containsExactly("C");
    assertThat(codes("q", mark, "availableTo", customer.id())).containsExactly("A", "B");
    Refusal.of(reseller.get("/emergency-locations", "availableTo", nested.id()), 404, "NOT_FOUND");
    List<String> paged = new ArrayList<>();
    String next = "";
    while (next != null) {
      Response page =
          Api.ok(reseller.get("/emergency-locations", "q", mark, "limit", 1, "cursor", next));
      paged.addAll(page.path("items.id"));
      next = page.path("next");
    }
    assertThat(paged).hasSize(4).doesNotHaveDuplicates();
  }

  private List<String> codes(Object... query) {
    return Api.ok(reseller.get("/emergency-locations", query)).path("items.code");
  }

  @Test // E1
  void locationInUseIsNotDeleted() {
    Response made = Api.ok(aLocation().coded("HQ").sentBy(reseller));
    Tenant customer = aCustomer().below(mine).madeBy(provider);
    String entries = customer.path() + "/emergency-locations";
    Api.ok(reseller.post(entries, Map.of("locationId", made.path("id"))));
    String path = "/emergency-locations/" + made.path("id");

    Refusal refused = Refusal.of(reseller.delete(path, made.getHeader("ETag")), 409, "IN_USE");
    assertThat(refused.detail()).contains("HQ", customer.name());
    Api.ok(reseller.delete(entries, null));
    Api.ok(reseller.delete(path, made.getHeader("ETag")));
  }

  @Test // E3
  void isReadAsPidfLo() {
    String id = aLocation().with("label", "<Here> & there").madeBy(reseller);

    Response document = reseller.get("/emergency-locations/" + id + "/pidf-lo");

    assertThat(document.statusCode()).isEqualTo(200);
    assertThat(document.contentType()).startsWith("application/pidf+xml");
    assertThat(document.xmlPath().getNode("presence").attributes().get("entity")).contains(id);
    assertThat(document.asString()).contains("Baltimore");
  }

  @Test // A1
  void trailTellsTheDifference() {
    Response made = Api.ok(aLocation().coded("EL7").sentBy(reseller));
    String path = "/emergency-locations/" + made.path("id");
    Api.ok(reseller.patch(path, made.getHeader("ETag"), Map.of("address", Map.of("FLR", "5"))));

    Response trail = Api.ok(reseller.get("/audit", "recordId", made.path("id")));

    assertThat(trail.<List<String>>path("items.action")).containsExactly("PUT", "POST");
    assertThat(trail.<List<String>>path("items.table")).containsOnly("emergency_location");
    assertThat(trail.<String>path("items[0].message")).isEqualTo("Update: EL7");
    assertThat(trail.<Map<String, Object>>path("items[0].before")).containsOnlyKeys("address");
    assertThat(trail.<String>path("items[0].before.address.FLR")).isEqualTo("4");
    assertThat(trail.<String>path("items[0].after.address.FLR")).isEqualTo("5");
  }
}

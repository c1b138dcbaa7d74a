package org.centralita.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.LocationBuilder.aLocation;
import static org.centralita.testing.TenantBuilder.aCustomer;
import static org.centralita.testing.TenantBuilder.aReseller;

import io.restassured.response.Response;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.centralita.testing.Api;
import org.centralita.testing.Parallel;
import org.centralita.testing.Product;
import org.centralita.testing.Refusal;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.Test;

/** The emergency locations of a customer (E2). */
class EmergencyEntryIT {

  private final Api provider = Api.asProvider();
  private final Tenant mine = aReseller().madeBy(provider);
  private final Api reseller = provider.clientOf(mine, "admin.user", "reseller.user");
  private final Tenant customer = aCustomer().below(mine).madeBy(provider);
  private final String path = customer.path() + "/emergency-locations";
  private final String settings = customer.path() + "/call-settings";
  private final String a = aLocation().coded("A").madeBy(reseller);
  private final String b = aLocation().coded("B").madeBy(reseller);

  private Response add(String locationId) {
    return Api.ok(reseller.post(path, Map.of("locationId", locationId)));
  }

  private List<String> codes() {
    return Api.ok(reseller.get(path)).path("items.code");
  }

  private String defaultLocation() {
    String inSettings = reseller.get(settings).path("emergencyLocationId");
    List<String> marked = reseller.get(path).path("items.findAll { it.default }.locationId");
    assertThat(marked).isEqualTo(inSettings == null ? List.of() : List.of(inSettings));
    return inSettings;
  }

  @Test // E2
  void firstEntryBecomesTheDefault() {
    assertThat(codes()).isEmpty();
    Response made = add(b);
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.getHeader("Location"))
        .endsWith("/centralita/api/v1" + path + "/" + made.path("id"));
    assertThat(made.asString())
        .matches(
            "\\{\"id\":\"[^\"]+\",\"locationId\":\"[^\"]+\",\"default\":true,\"code\":\"B\","
                + "\"label\":\"[^\"]+\",\"status\":\"ACTIVE\"}");
    assertThat(add(a).<Boolean>path("default")).isFalse();

    assertThat(codes()).containsExactly("B", "A");
    assertThat(defaultLocation()).isEqualTo(b);
    assertThat(reseller.etag(settings)).isEqualTo("\"1\"");
    assertThat(add(b).<String>path("id")).isEqualTo(made.path("id"));
    Api.ok(reseller.post(path, Map.of("locationId", a, "default", true)));
    assertThat(defaultLocation()).isEqualTo(a);
    assertThat(codes()).containsExactly("A", "B");
  }

  @Test // E2
  void removingTheDefaultMakesTheNextOneIt() {
    String first = add(a).path("id");
    add(b);
    Api.ok(reseller.delete(path + "/" + first, null));
    assertThat(defaultLocation()).isEqualTo(b);
    Refusal.of(reseller.delete(path + "/" + first, null), 404, "NOT_FOUND");

    assertThat(reseller.delete(path, null).statusCode()).isEqualTo(204);
    assertThat(codes()).isEmpty();
    assertThat(defaultLocation()).isNull();
    assertThat(reseller.delete(path, null).statusCode()).isEqualTo(204);
  }

  @Test // E2: or their locations could never go
  void terminatedCustomersGiveTheirLocationsBack() {
    String first = add(a).path("id");
    add(b);
    Api.ok(reseller.post(path.replace("/emergency-locations", "/terminate"), Map.of()));

    Refusal.of(reseller.post(path, Map.of("locationId", a)), 409, "TENANT_TERMINATED");
    Api.ok(reseller.delete(path + "/" + first, null));
    Api.ok(reseller.delete(path, null));
    assertThat(codes()).isEmpty();
    String location = "/emergency-locations/" + b;
    Api.ok(provider.delete(location, provider.etag(location)));
  }

  @Test // E2
  void changesOneEntry() {
    String id = add(a).path("id");
    Response moved = Api.ok(reseller.put(path + "/" + id, null, Map.of("locationId", b)));
    assertThat(moved.<String>path("id")).isEqualTo(id);
    assertThat(moved.<String>path("code")).isEqualTo("B");
    assertThat(defaultLocation()).isEqualTo(b);

    add(a);
    Refusal.invalid(
        reseller.put(path + "/" + id, null, Map.of("locationId", a)), "/locationId", "DUPLICATE");
    Api.ok(reseller.put(path + "/" + id, null, Map.of("locationId", b, "default", false)));
    assertThat(defaultLocation()).isNull();
    Api.ok(reseller.put(path + "/" + id, null, Map.of("locationId", b, "default", true)));
    assertThat(defaultLocation()).isEqualTo(b);
  }

  @Test // E2
  void replacesTheListAndKeepsWhatStays() {
    String kept = add(a).path("id");
    add(b);
    String c = aLocation().coded("C").madeBy(reseller);

    Response replaced =
        Api.ok(
            reseller.put(
                path,
                null,
                Map.of(
                    "items",
                    List.of(Map.of("locationId", a), Map.of("locationId", c, "default", true)))));

    assertThat(replaced.<List<String>>path("items.code")).containsExactly("C", "A");
    assertThat(replaced.<String>path("items[1].id")).isEqualTo(kept);
    assertThat(defaultLocation()).isEqualTo(c);
    assertThat(trail("tenant_emergency_location", kept)).containsExactly("POST");

    int entries = reseller.get(customer.path() + "/audit").<List<?>>path("items").size();
    Api.ok(reseller.put(path, null, reseller.get(path).asString()));
    assertThat(reseller.get(customer.path() + "/audit").<List<?>>path("items")).hasSize(entries);
    Api.ok(reseller.put(path, null, Map.of("items", List.of(Map.of("locationId", a)))));
    assertThat(defaultLocation()).isEqualTo(a);
    Api.ok(reseller.put(path, null, Map.of("items", List.of())));
    assertThat(defaultLocation()).isNull();
  }

  private List<String> trail(String table, String recordId) {
    return Api.ok(reseller.get(customer.path() + "/audit", "table", table, "recordId", recordId))
        .path("items.action");
  }

  @Test // E2
  void refusesWhatIsNotAvailable() {
    Tenant sibling = aReseller().madeBy(provider);
    Tenant nested = aReseller().below(mine).madeBy(provider);
    for (String other :
        List.of(
            aLocation().of(sibling).madeBy(provider),
            aLocation().of(nested).madeBy(provider),
            aLocation().with("status", "INACTIVE").madeBy(reseller),
            customer.id())) {
      Refusal.invalid(
          reseller.post(path, Map.of("locationId", other)), "/locationId", "NOT_ASSIGNABLE");
      Refusal.invalid(
          reseller.patch(settings, reseller.etag(settings), Map.of("emergencyLocationId", other)),
          "/emergencyLocationId",
          "NOT_ASSIGNABLE");
    }
    Refusal.of(
            reseller.put(
                path,
                null,
                Map.of(
                    "items",
                    List.of(
                        Map.of("locationId", a, "default", true),
                        Map.of("locationId", b, "default", true),
                        Map.of("locationId", a),
                        Map.of(),
                        Map.of("locationId", mine.id())))),
            422,
            "INVALID")
        .names("/items/3/locationId", "REQUIRED");
    Refusal.of(
            reseller.put(
                path,
                null,
                Map.of(
                    "items",
                    List.of(
                        Map.of("locationId", a, "default", true),
                        Map.of("locationId", b, "default", true, "code", "Z"),
                        Map.of("locationId", a),
                        Map.of("locationId", mine.id())))),
            422,
            "INVALID")
        .names("/items/1/default", "ONE_DEFAULT")
        .names("/items/1/code", "READ_ONLY")
        .names("/items/2/locationId", "DUPLICATE")
        .names("/items/3/locationId", "NOT_ASSIGNABLE");
    assertThat(codes()).isEmpty();
  }

  @Test // E2
  void inactiveLocationStaysWhereItIs() {
    add(a);
    String location = "/emergency-locations/" + a;
    Api.ok(reseller.patch(location, reseller.etag(location), Map.of("status", "INACTIVE")));

    assertThat(reseller.get(path).<List<String>>path("items.status")).containsExactly("INACTIVE");
    Api.ok(reseller.put(path, null, reseller.get(path).asString()));
    Api.ok(reseller.patch(settings, reseller.etag(settings), Map.of("callerName", "We")));
    assertThat(defaultLocation()).isEqualTo(a);
  }

  @Test // S1
  void callSettingsChooseTheDefault() {
    Response set = Api.ok(reseller.patch(settings, "\"0\"", Map.of("emergencyLocationId", a)));
    assertThat(set.asString()).contains("\"callTimeoutSeconds\":30,\"emergencyLocationId\":\"" + a);
    assertThat(codes()).containsExactly("A");
    Api.ok(reseller.patch(settings, "\"1\"", Map.of("emergencyLocationId", b)));
    assertThat(codes()).containsExactly("B", "A");
    assertThat(defaultLocation()).isEqualTo(b);

    Map<String, Object> none = new java.util.HashMap<>();
    none.put("emergencyLocationId", null);
    Api.ok(reseller.patch(settings, "\"2\"", none));
    assertThat(defaultLocation()).isNull();
    assertThat(codes()).containsExactly("A", "B");
    add(a);
    assertThat(defaultLocation()).isNull();
  }

  @Test // E2
  void entryInUseStays() throws Exception {
    String id = add(a).path("id");
    add(b);
    try (Connection sql = Product.instance().sql();
        PreparedStatement block =
            sql.prepareStatement(
                "INSERT INTO number_block (id, version, tenant_id, account_id, first_number,"
                    + " last_number, emergency_location_id, created_at, updated_at)"
                    + " VALUES (?, 1, ?, ?, 5100, 5199, ?, NOW(), NOW())")) {
      block.setBytes(1, bytes(UUID.randomUUID().toString()));
      block.setBytes(2, bytes(customer.id()));
      block.setBytes(3, bytes(mine.id()));
      block.setBytes(4, bytes(a));
      block.executeUpdate();
    }

    String c = aLocation().coded("C").madeBy(reseller);
    for (Response refused :
        List.of(
            reseller.delete(path + "/" + id, null),
            reseller.delete(path, null),
            reseller.put(path, null, Map.of("items", List.of(Map.of("locationId", b)))),
            reseller.put(path + "/" + id, null, Map.of("locationId", c)))) {
      assertThat(Refusal.of(refused, 409, "IN_USE").detail()).contains("\"A\"", "5100–5199");
    }
    assertThat(codes()).containsExactly("A", "B");
    assertThat(defaultLocation()).isEqualTo(a);
  }

  private static byte[] bytes(String id) {
    UUID uuid = UUID.fromString(id);
    return ByteBuffer.allocate(16)
        .putLong(uuid.getMostSignificantBits())
        .putLong(uuid.getLeastSignificantBits())
        .array();
  }

  @Test // E2
  void concurrentCallsLoseNothingAndMakeOneDefault() throws Exception {
    List<Supplier<Response>> calls = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String location = aLocation().coded("P" + i).madeBy(reseller);
      calls.add(() -> reseller.post(path, Map.of("locationId", location, "default", true)));
      calls.add(() -> reseller.post(path, Map.of("locationId", a)));
    }
    assertThat(Parallel.statuses(calls)).containsOnly(201);

    assertThat(codes()).hasSize(7).doesNotHaveDuplicates();
    assertThat(defaultLocation()).isNotNull();
  }

  @Test
  void scopeAndRoles() {
    Api own = provider.clientOf(customer, "customer.settings");
    Api user = provider.clientOf(customer, "customer.user");
    Api sibling = provider.clientOf(aReseller().madeBy(provider), "admin.user", "reseller.user");

    Api.ok(own.post(path, Map.of("locationId", a)));
    assertThat(Api.ok(own.get(path)).<List<String>>path("items.code")).containsExactly("A");
    Refusal.of(user.get(path), 403, "FORBIDDEN");
    Refusal.of(user.delete(path, null), 403, "FORBIDDEN");
    Refusal.of(sibling.get(path), 404, "NOT_FOUND");
    Refusal.of(sibling.put(path, null, Map.of("items", List.of())), 404, "NOT_FOUND");
    Refusal.of(sibling.delete(path, null), 404, "NOT_FOUND");
    Refusal.of(reseller.get(mine.path() + "/emergency-locations"), 404, "NOT_FOUND");
    Refusal.of(
        reseller.post(mine.path() + "/emergency-locations", Map.of("locationId", a)),
        404,
        "NOT_FOUND");
  }

  @Test // A1
  void trailTellsOfEntryAndDefault() {
    String id = add(a).path("id");
    Api.ok(reseller.delete(path, null));

    Response trail =
        Api.ok(reseller.get(customer.path() + "/audit", "table", "tenant_emergency_location"));
    assertThat(trail.<List<String>>path("items.message")).containsExactly("Delete: A", "New: A");
    assertThat(trail.<String>path("items[1].after.locationId")).isEqualTo(a);
    assertThat(trail.<String>path("items[1].after.location")).isEqualTo("A");
    assertThat(trail.<String>path("items[1].recordId")).isEqualTo(id);
    Response settingsTrail =
        Api.ok(reseller.get(customer.path() + "/audit", "table", "call_settings"));
    assertThat(settingsTrail.<List<String>>path("items.after.emergencyLocationId"))
        .containsExactly(null, a);
    assertThat(settingsTrail.<List<String>>path("items.after.emergencyLocation"))
        .containsExactly(null, "A");
  }
}

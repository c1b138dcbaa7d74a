package org.centralita.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aCustomer;
import static org.centralita.testing.TenantBuilder.aReseller;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.centralita.testing.Api;
import org.centralita.testing.ApiClient;
import org.centralita.testing.Hygiene;
import org.centralita.testing.Names;
import org.centralita.testing.Product;
import org.centralita.testing.Refusal;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.Test;

/** The audit trail (A). */
class AuditIT {

  private final Api provider = Api.asProvider();

  private List<Map<String, Object>> trail(Tenant tenant, Object... parameters) {
    return Api.ok(provider.get(tenant.path() + "/audit", parameters)).path("items");
  }

  @Test // A1: one change, one row, with who, from where, what and which fields
  void oneChangeMakesOneEntry() {
    Instant start = Instant.now().minusSeconds(1);
    Tenant tenant = aCustomer().with("notes", "old").with("reference", "R").madeBy(provider);
    Map<String, Object> change = new HashMap<>(Map.of("notes", "new"));
    change.put("reference", null);
    Api.ok(provider.patch(tenant.path(), tenant.etag(), change));

    List<Map<String, Object>> entries = trail(tenant);

    assertThat(entries).hasSize(2);
    assertThat(entries.get(0))
        .containsEntry("action", "PUT")
        .containsEntry("user", "client:first-client")
        .containsEntry("onBehalfOf", null)
        .containsEntry("ip", "127.0.0.1")
        .containsEntry("table", "tenant")
        .containsEntry("recordId", tenant.id())
        .containsEntry("tenantId", tenant.id())
        .containsEntry("comment", null)
        .containsEntry("before", Map.of("notes", "old", "reference", "R"));
    assertThat(entries.get(0).get("message").toString()).contains(tenant.name());
    Map<String, Object> after = new HashMap<>();
    after.put("notes", "new");
    after.put("reference", null);
    assertThat(entries.get(0).get("after")).isIn(after, Map.of("notes", "new"));
    assertThat(Instant.parse(entries.get(0).get("at").toString()))
        .isBetween(start, Instant.now().plusSeconds(1));
    assertThat(entries.get(1)).containsEntry("action", "POST").containsEntry("before", null);
    assertThat(entries.get(1).get("after").toString())
        .contains("notes=old", "country=ES", tenant.name());
  }

  @Test // A1
  void changeThatChangesNothingOrIsRefusedLeavesNoEntry() {
    Tenant tenant = aCustomer().madeBy(provider);

    Refusal.of(
        provider.patch(tenant.path(), tenant.etag(), Map.of("country", "ZZ")), 422, "INVALID");
    Refusal.of(provider.post(tenant.path() + "/unblock", Map.of()), 409, "MOVE_NOT_ALLOWED");
    Refusal.of(provider.patch(tenant.path(), "\"99\"", Map.of("notes", "x")), 412, "STALE");
    Refusal.of(
        provider.patch(
            tenant.path(), tenant.etag(), Map.of("name", aCustomer().madeBy(provider).name())),
        409,
        "NAME_TAKEN");
    String taken = Names.like("Taken");
    aCustomer().named(taken).madeBy(provider);
    Refusal.of(aCustomer().named(taken).sentBy(provider), 409, "NAME_TAKEN");
    Api.ok(provider.patch(tenant.path(), tenant.etag(), Map.of("name", tenant.name())));

    assertThat(trail(tenant)).hasSize(1);
    assertThat(
            provider
                .get("/audit", "action", "POST", "table", "tenant", "limit", 500)
                .<List<String>>path("items.message"))
        .filteredOn(message -> message.contains(taken))
        .hasSize(1);
  }

  @Test // A1: moves and removals
  void movesAndRemovalsAreThere() {
    Tenant tenant = aCustomer().madeBy(provider);
    ApiClient client = provider.makeClient(tenant, "admin.user");
    String path = tenant.path() + "/api-clients/" + client.id();
    Api.ok(provider.post(tenant.path() + "/enable", Map.of()));
    Api.ok(provider.delete(path, provider.etag(path)));

    List<Map<String, Object>> entries = trail(tenant);

    assertThat(entries.stream().map(e -> e.get("action") + " " + e.get("table")))
        .containsExactly("DELETE api_client", "PUT tenant", "POST api_client", "POST tenant");
    assertThat(entries.get(1))
        .containsEntry("before", Map.of("status", "PENDING"))
        .containsEntry("after", Map.of("status", "ACTIVE"))
        .containsEntry("message", "Enable: " + tenant.name());
    assertThat(entries.get(0)).containsEntry("recordId", client.id()).containsEntry("after", null);
    // A2: that there was a secret, never which.
    assertThat(entries.get(2).get("after").toString()).contains("secretHash=(changed)");
  }

  @Test
  void commentIsKept() {
    Tenant tenant =
        Tenant.of(
            provider
                .request()
                .header("X-Audit-Comment", "Ticket 12: asked by phone")
                .contentType("application/json")
                .body(groovy.json.JsonOutput.toJson(aCustomer().body()))
                .post("/tenants"));

    assertThat(trail(tenant).get(0)).containsEntry("comment", "Ticket 12: asked by phone");
  }

  @Test // A2
  void filters() {
    Tenant tenant = aCustomer().madeBy(provider);
    Api own = provider.clientOf(aReseller().madeBy(provider), "admin.user", "reseller.user");
    Tenant other = aCustomer().madeBy(own);
    Response first = provider.get(tenant.path());
    String settings = tenant.path() + "/call-settings";
    Api.ok(provider.put(settings, "\"0\"", Map.of("callerName", "We")));
    Api.ok(provider.patch(tenant.path(), first.getHeader("ETag"), Map.of("notes", "x")));
    String change = trail(tenant).get(0).get("id").toString();
    String at = trail(tenant).get(0).get("at").toString();

    assertThat(trail(tenant, "table", "call_settings")).hasSize(1);
    assertThat(trail(tenant, "action", "PUT")).hasSize(1);
    assertThat(trail(tenant, "action", "POST", "table", "tenant")).hasSize(1);
    assertThat(trail(tenant, "user", "client:first-client")).hasSize(3);
    assertThat(trail(tenant, "user", "client:nobody")).isEmpty();
    assertThat(trail(tenant, "to", Instant.parse(at).plusSeconds(60).toString())).hasSize(3);
    assertThat(trail(tenant, "from", Instant.parse(at).plusSeconds(60).toString())).isEmpty();
    assertThat(trail(tenant, "to", Instant.parse(at).minusSeconds(60).toString())).isEmpty();
    assertThat(provider.get("/audit", "recordId", other.id()).<List<String>>path("items.recordId"))
        .containsExactly(other.id());
    assertThat(
            provider
                .get("/audit", "user", "client:" + own.client().name())
                .<List<String>>path("items.action"))
        .containsExactlyInAnyOrder("POST", "TOKEN");
    assertThat(Api.ok(provider.get("/audit/" + change)).<Map<String, Object>>path(""))
        .isEqualTo(trail(tenant).get(0));
    Refusal.of(provider.get("/audit/" + tenant.id()), 404, "NOT_FOUND");
  }

  @Test
  void pagesShowEachEntryOnce() {
    Tenant tenant = aCustomer().madeBy(provider);
    String etag = tenant.etag();
    for (int i = 0; i < 6; i++) {
      etag =
          Api.ok(provider.patch(tenant.path(), etag, Map.of("notes", "n" + i))).getHeader("ETag");
    }
    List<String> seen = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      Response page =
          Api.ok(
              provider.get(
                  tenant.path() + "/audit", "table", "tenant", "limit", 3, "cursor", cursor));
      seen.addAll(page.path("items.id"));
      cursor = page.path("next");
      etag =
          Api.ok(provider.patch(tenant.path(), etag, Map.of("notes", "p" + seen.size())))
              .getHeader("ETag");
    }

    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
  }

  @Test // A1
  void signInsAreThere() {
    Tenant tenant = aReseller().madeBy(provider);
    ApiClient client = provider.makeClient(tenant, "admin.user");
    Api.as(client).token();
    Api.as(new ApiClient(null, "x", client.clientId(), "wrong")).requestToken();

    List<Map<String, Object>> entries = trail(tenant);

    assertThat(entries.get(0))
        .containsEntry("action", "LOGIN_FAILED")
        .containsEntry("user", "client:" + client.name())
        .containsEntry("ip", "127.0.0.1")
        .containsEntry("recordId", client.id());
    assertThat(entries.get(1))
        .containsEntry("action", "TOKEN")
        .containsEntry("user", "client:" + client.name())
        .containsEntry("recordId", client.id());
    assertThat(entries).hasSize(4);
  }

  @Test // A1
  void callerBehindATrustedProxyIsKnown() {
    for (Map.Entry<String, String> hop :
        Map.of(
                "203.0.113.7", "203.0.113.7",
                "10.0.0.1, 203.0.113.8", "203.0.113.8",
                "203.0.113.9, 127.0.0.1", "203.0.113.9",
                "2001:db8::1", "2001:db8::1",
                "rubbish", "127.0.0.1")
            .entrySet()) {
      Tenant tenant =
          Tenant.of(
              provider
                  .request()
                  .header("X-Forwarded-For", hop.getKey())
                  .contentType("application/json")
                  .body(groovy.json.JsonOutput.toJson(aCustomer().body()))
                  .post("/tenants"));
      assertThat(trail(tenant).get(0)).containsEntry("ip", hop.getValue());
    }
  }

  @Test // A2: neither the trail nor the logs hold what opens a door
  void secretsAreNowhere() throws Exception {
    ApiClient client =
        provider.makeClient(aReseller().madeBy(provider), "admin.user", "reseller.user");
    Api.as(client).token();
    Api.as(new ApiClient(null, "x", client.clientId(), client.secret() + "-wrong")).requestToken();
    List<String> secrets = new ArrayList<>(Hygiene.secrets());
    for (String secret : Hygiene.secrets()) {
      secrets.add(
          HexFormat.of()
              .formatHex(
                  MessageDigest.getInstance("SHA-256")
                      .digest(secret.getBytes(StandardCharsets.UTF_8))));
    }
    assertThat(secrets).hasSizeGreaterThan(3);

    try (var sql = Product.instance().sql();
        var statement = sql.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT CONCAT_WS(' ', user_name, on_behalf_of, message, before_json, after_json,"
                    + " comment, request_id) FROM centralita.audit_entry")) {
      int count = 0;
      while (rows.next()) {
        String row = rows.getString(1);
        assertThat(row).doesNotContain("PBKDF2WithHmac");
        assertThat(secrets.stream().filter(row::contains)).as("%s", row).isEmpty();
        count++;
      }
      assertThat(count).isGreaterThan(5);
    }
    try (Stream<Path> logs = Files.list(Product.instance().data().resolve("logs"))) {
      for (Path log : logs.toList()) {
        String text = text(log);
        assertThat(text).as("%s", log).doesNotContain("PBKDF2WithHmac");
        assertThat(secrets.stream().filter(text::contains)).as("%s", log).isEmpty();
      }
    }
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }
}

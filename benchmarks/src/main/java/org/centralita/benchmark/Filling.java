package org.centralita.benchmark;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Makes the product full: one customer is made over REST, and its rows are the template of all
 * others, written past the product in batches. {@link FillingCheck} holds the result against what
 * the product writes.
 */
final class Filling {

  static final int RESELLERS = 10;
  private static final int USERS = 50;
  private static final int BATCH = 500;

  /** Between one filled audit entry and the next, so that a million of them fit into the past. */
  private static final Duration STEP = Duration.ofSeconds(20);

  private static final Instant BEGIN = Instant.now().minus(Duration.ofDays(300));

  private final Connection sql;
  private final List<UUID> resellers = new ArrayList<>();
  private final List<String> paths = new ArrayList<>();
  private final List<UUID> tenants = new ArrayList<>();
  private final Template tenant;
  private final Template word;
  private final Template created;
  private final Template updated;
  private int entries;

  /** Makes the resellers and the first customer. */
  Filling(Api api, Database database) throws IOException, SQLException {
    sql = database.openAsRoot();
    api.ok(api.post("/product-types", "{\"code\":\"BENCH\",\"name\":\"Benchmark\"}"));
    for (int i = 0; i < RESELLERS; i++) {
      String body = "{\"kind\":\"RESELLER\",\"name\":\"Reseller %d\",\"country\":\"ES\"}";
      resellers.add(made(api, body.formatted(i)));
      paths.add((String) rows("tenant", "id = ?", resellers.get(i)).get(0).values().get("path"));
    }
    UUID first = customer(api, 0, 0);
    tenants.add(first);
    tenant = rows("tenant", "id = ?", first).get(0);
    word = rows("tenant_word", "tenant_id = ?", first).get(0);
    List<Template> trail = rows("audit_entry", "record_id = ? ORDER BY id", first);
    created = trail.get(0);
    updated = trail.get(1);
  }

  /** Makes a customer over REST, and changes it once. */
  UUID customer(Api api, int number, int reseller) throws IOException {
    UUID id = made(api, body(number, reseller));
    api.ok(api.patch("/tenants/" + id, "{\"description\":\"As it was filled\"}"));
    return id;
  }

  /** What is posted to make the customer with that number. */
  String body(int number, int reseller) {
    return ("{\"kind\":\"CUSTOMER\",\"parentId\":\"%s\",\"name\":\"%s\",\"reference\":\"%s\","
            + "\"country\":\"ES\",\"productType\":\"BENCH\",\"enabled\":true}")
        .formatted(resellers.get(reseller), Names.name(number), Names.reference(number));
  }

  private static UUID made(Api api, String body) throws IOException {
    return UUID.fromString(Api.json(api.ok(api.post("/tenants", body))).getString("id"));
  }

  List<Template> rows(String table, String where, UUID id) throws SQLException {
    return Template.read(sql, table, where, Template.bytes(id));
  }

  /** Adds customers until there are so many, each with its audit entries. */
  void fillTo(int size) throws SQLException {
    int from = tenants.size();
    sql.setAutoCommit(false);
    execute("SET SESSION unique_checks = 0, foreign_key_checks = 0");
    execute("SET GLOBAL innodb_flush_log_at_trx_commit = 0");
    try (PreparedStatement tenantRows = sql.prepareStatement(tenant.insert());
        PreparedStatement wordRows = sql.prepareStatement(word.insert())) {
      for (int number = from; number < size; number++) {
        addTenant(number, tenantRows, wordRows);
        if (number % BATCH == 0 || number == size - 1) {
          tenantRows.executeBatch();
          wordRows.executeBatch();
          sql.commit();
        }
      }
    }
    // Each pass goes along the tenants, as time does, so that indexes grow in order.
    for (int i = 0; i < Options.ENTRIES_PER_TENANT; i++) {
      addEntries(i == 0 ? created : updated, i == 0, from, size);
    }
    execute("SET GLOBAL innodb_flush_log_at_trx_commit = 1");
    execute("SET SESSION unique_checks = 1, foreign_key_checks = 1");
    sql.commit();
    sql.setAutoCommit(true);
    execute("ANALYZE TABLE tenant, tenant_word, audit_entry");
  }

  private void addTenant(int number, PreparedStatement rows, PreparedStatement words)
      throws SQLException {
    Instant time = BEGIN.plusSeconds(number);
    UUID id = UuidCreator.getTimeOrderedEpoch(time);
    tenants.add(id);
    Map<String, Object> values = new HashMap<>();
    values.put("id", Template.bytes(id));
    values.put("parent_id", Template.bytes(resellers.get(number % RESELLERS)));
    values.put("path", paths.get(number % RESELLERS) + id.toString().replace("-", "") + "/");
    values.put("name", Names.name(number));
    values.put("name_key", Names.name(number).toLowerCase(Locale.ROOT));
    values.put("reference", Names.reference(number));
    values.put("created_at", utc(time));
    values.put("updated_at", utc(time));
    tenant.bind(rows, values);
    rows.addBatch();
    List<String> all = Names.words(number);
    String side = " " + String.join(" ", all) + " ";
    for (String each : all) {
      word.bind(words, Map.of("word", each, "tenant_id", Template.bytes(id), "words", side));
      words.addBatch();
    }
  }

  private void addEntries(Template template, boolean withNew, int from, int size)
      throws SQLException {
    try (PreparedStatement rows = sql.prepareStatement(template.insert())) {
      for (int number = from; number < size; number++) {
        Instant time = BEGIN.plus(STEP.multipliedBy(entries++));
        byte[] record = Template.bytes(tenants.get(number));
        Map<String, Object> values = new HashMap<>();
        values.put("id", Template.bytes(UuidCreator.getTimeOrderedEpoch(time)));
        values.put("at", utc(time));
        values.put("tenant_id", record);
        values.put("record_id", record);
        values.put("user_name", user(entries % USERS));
        values.put("message", renamed(template, "message", number));
        if (withNew) {
          values.put("after_json", renamed(template, "after_json", number));
        }
        template.bind(rows, values);
        rows.addBatch();
        if (number % BATCH == 0 || number == size - 1) {
          rows.executeBatch();
          sql.commit();
        }
      }
    }
  }

  /** What the template says of the first customer, said of another. */
  String renamed(Template template, String column, int number) {
    return ((String) template.values().get(column))
        .replace(Names.name(0), Names.name(number))
        .replace(Names.reference(0), Names.reference(number))
        .replace(resellers.get(0).toString(), resellers.get(number % RESELLERS).toString());
  }

  /** A name that filled audit entries have. */
  static String user(int number) {
    return "user%02d@example.com".formatted(number);
  }

  static int users() {
    return USERS;
  }

  private static LocalDateTime utc(Instant time) {
    return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
  }

  private void execute(String statement) throws SQLException {
    try (var each = sql.createStatement()) {
      each.execute(statement);
    }
  }

  /** An API client that belongs to a reseller. */
  Api ofReseller(Api api, int port) throws IOException {
    String body = "{\"name\":\"benchmark\",\"roles\":[\"reseller.user\"]}";
    String path = "/tenants/" + resellers.get(0) + "/api-clients";
    JsonObject client = Api.json(api.ok(api.post(path, body)));
    return new Api(port, client.getString("clientId"), client.getString("clientSecret"));
  }

  UUID reseller(int number) {
    return resellers.get(number);
  }

  UUID tenant(int number) {
    return tenants.get(number);
  }

  int size() {
    return tenants.size();
  }

  /** A row of the tenant table, of the trail, and of the words, as the product wrote them. */
  Template tenantRow() {
    return tenant;
  }

  Template createdRow() {
    return created;
  }
}

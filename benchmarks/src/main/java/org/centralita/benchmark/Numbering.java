package org.centralita.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/**
 * Two accounts with numbers: one that gives out blocks all the time, and one whose customer has a
 * block of a hundred thousand numbers, every second of them used.
 */
final class Numbering {

  private static final int MANY = 100_000;
  private static final int BATCH = 1_000;

  /** Numbers, and so names, that no customer has that is filled or measured. */
  private static final int BEHIND_ALL = 9_000_000;

  private final UUID assigning;
  private final UUID large;

  Numbering(Api api, Filling filling, Database database) throws IOException, SQLException {
    assigning = customer(api, filling, 1, 10);
    large = customer(api, filling, 2, MANY);
    api.ok(api.post("/tenants/" + large + "/number-blocks", null));
    String first = "{\"number\":1,\"name\":\"Used\"}";
    api.ok(api.post("/tenants/" + large + "/conferences", first));
    try (Connection sql = database.openAsRoot()) {
      use(sql);
    }
  }

  /** A customer of a reseller that has so large blocks from then on. */
  private static UUID customer(Api api, Filling filling, int reseller, int blockSize)
      throws IOException {
    api.ok(
        api.put(
            "/tenants/" + filling.reseller(reseller) + "/number-settings",
            "{\"rangeStart\":1,\"blockSize\":%d}".formatted(blockSize)));
    return filling.customer(api, BEHIND_ALL + reseller, reseller);
  }

  /** Past the product, after the one that it has written. */
  private void use(Connection sql) throws SQLException {
    Template row = Template.read(sql, "extension", "tenant_id = ?", Template.bytes(large)).get(0);
    sql.setAutoCommit(false);
    try (PreparedStatement rows = sql.prepareStatement(row.insert())) {
      for (long number = 3; number <= MANY; number += 2) {
        row.bind(rows, Map.of("id", Template.bytes(Template.newId()), "number", number));
        rows.addBatch();
        if (number % BATCH == 1 || number + 2 > MANY) {
          rows.executeBatch();
          sql.commit();
        }
      }
    }
  }

  /** The customer to which blocks are assigned. */
  UUID assigning() {
    return assigning;
  }

  /** The customer with many numbers. */
  UUID large() {
    return large;
  }
}

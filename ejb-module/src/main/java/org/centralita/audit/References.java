package org.centralita.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.centralita.persistence.UuidConverter;

/** Names of the records that audited fields point to; one statement for each table. */
final class References {

  /** Identifiers that one statement asks for. */
  private static final int MOST = 500;

  private References() {}

  /** The rows with the names beside the identifiers. */
  static List<AuditRow> named(Connection database, List<AuditRow> rows) throws SQLException {
    Map<NamedBy, Set<UUID>> asked = new LinkedHashMap<>();
    for (AuditRow row : rows) {
      row.references()
          .forEach(
              (field, by) -> {
                Set<UUID> ids = asked.computeIfAbsent(by, key -> new LinkedHashSet<>());
                ids.addAll(ids(row.before(), field));
                ids.addAll(ids(row.after(), field));
              });
    }
    if (asked.isEmpty()) {
      return rows;
    }
    Map<UUID, String> names = new HashMap<>();
    for (Map.Entry<NamedBy, Set<UUID>> table : asked.entrySet()) {
      List<UUID> ids = List.copyOf(table.getValue());
      for (int from = 0; from < ids.size(); from += MOST) {
        read(database, table.getKey(), ids.subList(from, Math.min(ids.size(), from + MOST)), names);
      }
    }
    List<AuditRow> named = new ArrayList<>();
    for (AuditRow row : rows) {
      named.add(row.with(side(row, row.before(), names), side(row, row.after(), names)));
    }
    return named;
  }

  private static Set<UUID> ids(Map<String, Object> side, String field) {
    return side != null && side.get(field) instanceof UUID id ? Set.of(id) : Set.of();
  }

  private static void read(Connection database, NamedBy by, List<UUID> ids, Map<UUID, String> names)
      throws SQLException {
    String select =
        "SELECT id, "
            + by.column()
            + " FROM "
            + by.table()
            + " WHERE id IN (?"
            + ", ?".repeat(ids.size() - 1)
            + ")";
    try (PreparedStatement statement = database.prepareStatement(select)) {
      for (int i = 0; i < ids.size(); i++) {
        statement.setBytes(i + 1, UuidConverter.bytes(ids.get(i)));
      }
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          names.put(UuidConverter.uuid(found.getBytes(1)), found.getString(2));
        }
      }
    }
  }

  /** In the order of the fields, each name after its identifier. */
  private static Map<String, Object> side(
      AuditRow row, Map<String, Object> side, Map<UUID, String> names) {
    if (side == null || row.references().isEmpty()) {
      return side;
    }
    Map<String, Object> named = new LinkedHashMap<>();
    side.forEach(
        (name, value) -> {
          named.put(name, value);
          if (row.references().containsKey(name)) {
            named.put(name.replaceAll("Id$", ""), value == null ? null : names.get(value));
          }
        });
    return named;
  }
}

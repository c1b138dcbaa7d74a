package org.centralita.benchmark;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rows as the product has written them, with every column, to make more of their kind. */
final class Template {

  private final String table;
  private final Map<String, Object> values;

  private Template(String table, Map<String, Object> values) {
    this.table = table;
    this.values = values;
  }

  /** The rows of a table that fulfil the condition, by id where they have one. */
  static List<Template> read(Connection sql, String table, String where, byte[] id)
      throws SQLException {
    List<Template> rows = new ArrayList<>();
    try (PreparedStatement select =
        sql.prepareStatement("SELECT * FROM " + table + " WHERE " + where)) {
      select.setBytes(1, id);
      try (ResultSet row = select.executeQuery()) {
        ResultSetMetaData columns = row.getMetaData();
        while (row.next()) {
          Map<String, Object> values = new LinkedHashMap<>();
          for (int i = 1; i <= columns.getColumnCount(); i++) {
            values.put(columns.getColumnName(i), row.getObject(i));
          }
          rows.add(new Template(table, values));
        }
      }
    }
    return rows;
  }

  /** The statement that writes such rows. */
  String insert() {
    return "INSERT INTO "
        + table
        + " ("
        + String.join(", ", values.keySet())
        + ") VALUES ("
        + "?, ".repeat(values.size() - 1)
        + "?)";
  }

  Map<String, Object> values() {
    return values;
  }

  /** Sets the statement's parameters to the template's values, but for those that are given. */
  void bind(PreparedStatement insert, Map<String, Object> others) throws SQLException {
    int i = 0;
    for (Map.Entry<String, Object> column : values.entrySet()) {
      Object other = others.get(column.getKey());
      insert.setObject(++i, other == null ? column.getValue() : other);
    }
  }

  static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  static byte[] bytes(String id) {
    return bytes(UUID.fromString(id));
  }

  static UUID uuid(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  /** An id as the product makes it. */
  static UUID newId() {
    return UuidCreator.getTimeOrderedEpochPlus1();
  }
}

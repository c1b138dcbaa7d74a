package org.centralita.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.centralita.persistence.Ids;
import org.centralita.persistence.UuidConverter;
import org.centralita.security.CallContext;

/** Writes audit rows over the connection of the transaction that they tell of, as one batch. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AuditWriter {

  private static final String INSERT =
      "INSERT INTO audit_entry (id, at, tenant_id, user_name, on_behalf_of, ip, action, table_name,"
          + " record_id, message, before_json, after_json, comment, request_id)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final Jsonb JSON = JsonbBuilder.create(new JsonbConfig().withNullValues(true));

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  public void write(List<AuditRow> rows, CallContext context) {
    if (rows.isEmpty()) {
      return;
    }
    LocalDateTime at = LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC);
    Connection database = em.unwrap(Connection.class);
    try {
      write(database, References.named(database, rows), context, at);
    } catch (SQLException e) {
      throw new EJBException("The audit trail cannot be written", e);
    }
  }

  private static void write(
      Connection database, List<AuditRow> rows, CallContext context, LocalDateTime at)
      throws SQLException {
    try (PreparedStatement insert = database.prepareStatement(INSERT)) {
      if (rows.size() == 1) {
        bind(insert, rows.get(0), context, at);
        insert.executeUpdate(); // the driver prepares every batch anew, and single statements once
        return;
      }
      for (AuditRow row : rows) {
        bind(insert, row, context, at);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void bind(
      PreparedStatement insert, AuditRow row, CallContext context, LocalDateTime at)
      throws SQLException {
    String caller = context.identity() == null ? "anonymous" : context.identity().name();
    int i = 0;
    insert.setBytes(++i, UuidConverter.bytes(Ids.next()));
    insert.setObject(++i, at);
    insert.setBytes(++i, bytes(row.tenantId()));
    insert.setString(++i, cut(row.user() == null ? caller : row.user(), 254));
    insert.setString(++i, cut(context.onBehalfOf(), 254));
    insert.setString(++i, context.ip());
    insert.setString(++i, row.action().name());
    insert.setString(++i, row.table());
    insert.setBytes(++i, bytes(row.recordId()));
    insert.setString(++i, cut(row.message(), 300));
    insert.setString(++i, json(row.before()));
    insert.setString(++i, json(row.after()));
    insert.setString(++i, cut(context.comment(), 1000));
    insert.setString(++i, cut(context.requestId(), 100));
  }

  private static byte[] bytes(UUID id) {
    return id == null ? null : UuidConverter.bytes(id);
  }

  private static String json(Map<String, Object> values) {
    return values == null ? null : JSON.toJson(values);
  }

  private static String cut(String text, int codePoints) {
    return text == null || text.codePointCount(0, text.length()) <= codePoints
        ? text
        : text.substring(0, text.offsetByCodePoints(0, codePoints));
  }
}

package org.centralita.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bare JDBC that makes a tenant: its row and its audit entry, in one transaction, on a connection
 * and with prepared statements of its own.
 */
final class JdbcFloor implements Client {

  private static final AtomicInteger NUMBER = new AtomicInteger(50_000_000);

  private final Connection sql;
  private final PreparedStatement tenants;
  private final PreparedStatement entries;
  private final Filling filling;
  private final byte[] parent;
  private final String parentPath;

  JdbcFloor(Database database, Filling filling) throws SQLException {
    this.filling = filling;
    sql = database.open();
    sql.setAutoCommit(false);
    tenants = sql.prepareStatement(filling.tenantRow().insert());
    entries = sql.prepareStatement(filling.createdRow().insert());
    Map<String, Object> first = filling.tenantRow().values();
    parent = (byte[]) first.get("parent_id");
    parentPath = ((String) first.get("path")).replaceFirst("[^/]+/$", "");
  }

  @Override
  public void work() throws SQLException {
    int number = NUMBER.incrementAndGet();
    UUID id = Template.newId();
    byte[] key = Template.bytes(id);
    LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
    Map<String, Object> tenant = new HashMap<>();
    tenant.put("id", key);
    tenant.put("parent_id", parent);
    tenant.put("path", parentPath + id.toString().replace("-", "") + "/");
    tenant.put("name", Names.name(number));
    tenant.put("name_key", Names.name(number).toLowerCase(Locale.ROOT));
    tenant.put("reference", Names.reference(number));
    tenant.put("created_at", now);
    tenant.put("updated_at", now);
    filling.tenantRow().bind(tenants, tenant);
    tenants.executeUpdate();
    Map<String, Object> entry = new HashMap<>();
    entry.put("id", Template.bytes(Template.newId()));
    entry.put("at", now);
    entry.put("tenant_id", key);
    entry.put("record_id", key);
    entry.put("message", "New: " + Names.name(number));
    filling.createdRow().bind(entries, entry);
    entries.executeUpdate();
    sql.commit();
  }

  @Override
  public void close() throws SQLException {
    sql.close();
  }
}

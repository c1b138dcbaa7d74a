package org.centralita.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * An audit entry before it is written. Maps are null where there is no such side.
 *
 * @param references the names of records that fields of either side point to
 */
public record AuditRow(
    AuditAction action,
    String user,
    UUID tenantId,
    String table,
    UUID recordId,
    String message,
    Map<String, Object> before,
    Map<String, Object> after,
    Map<String, NamedBy> references) {

  static AuditRow event(
      AuditAction action, String user, UUID tenantId, String table, UUID recordId, String message) {
    return new AuditRow(action, user, tenantId, table, recordId, message, null, null, Map.of());
  }

  /** The entry for a record that went from one state to the other; null when nothing differs. */
  static AuditRow change(Audited entity, Map<String, Object> before, Map<String, Object> after) {
    Map<String, Object[]> difference = Snapshot.difference(entity.getClass(), before, after);
    if (before != null && after != null && difference.isEmpty() || before == after) {
      return null;
    }
    AuditAction action =
        before == null ? AuditAction.POST : after == null ? AuditAction.DELETE : AuditAction.PUT;
    return new AuditRow(
        action,
        null,
        entity.auditTenantId(),
        Snapshot.table(entity.getClass()),
        entity.getId(),
        message(entity, action),
        before == null ? null : side(difference, 0),
        after == null ? null : side(difference, 1),
        Snapshot.references(entity.getClass(), difference.keySet()));
  }

  /** The same with other sides. */
  AuditRow with(Map<String, Object> otherBefore, Map<String, Object> otherAfter) {
    return new AuditRow(
        action, user, tenantId, table, recordId, message, otherBefore, otherAfter, references);
  }

  private static Map<String, Object> side(Map<String, Object[]> difference, int side) {
    Map<String, Object> values = new LinkedHashMap<>();
    difference.forEach((field, pair) -> values.put(field, pair[side]));
    return values;
  }

  private static String message(Audited entity, AuditAction action) {
    String act =
        entity.act() != null
            ? entity.act()
            : switch (action) {
              case POST -> "New";
              case DELETE -> "Delete";
              default -> "Update";
            };
    String label = entity.auditLabel();
    return label == null ? act : act + ": " + label;
  }
}

package org.centralita.audit;

import static org.centralita.security.Roles.PROVIDER_ADMIN;
import static org.centralita.security.Roles.RESELLER_USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.centralita.error.ServiceException;
import org.centralita.paging.Cursor;
import org.centralita.persistence.Ids;
import org.centralita.security.Scope;
import org.centralita.validation.Checks;

/**
 * Reads the trail. Entries come by their ids, which are made in the order of time, so that a span
 * of time is a span of the primary key.
 */
@Stateless
public class AuditServiceBean implements AuditService {

  private static final String ORDER = "audit";

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  @Inject private Scope scope;

  @Override
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER})
  public AuditPage find(AuditQuery query) {
    Checks.query(query);
    Map<String, Object> values = new HashMap<>();
    List<String> where = new ArrayList<>();
    boolean all = Scope.caller().seesAll();
    if (query.getTenantId() != null) {
      scope.requireVisible(query.getTenantId());
      add("a.tenantId = :tenant", "tenant", query.getTenantId(), where, values);
    } else if (!all) {
      add("n.path LIKE :scope", "scope", Scope.pattern(), where, values);
    }
    add("a.user = :user", "user", query.getUser(), where, values);
    add("a.table = :table", "table", query.getTable(), where, values);
    add("a.action = :action", "action", query.getAction(), where, values);
    add("a.recordId = :record", "record", query.getRecordId(), where, values);
    if (query.getFrom() != null) {
      add("a.id >= :from", "from", Ids.firstOf(query.getFrom()), where, values);
    }
    if (query.getTo() != null) {
      add("a.id < :to", "to", Ids.firstOf(query.getTo()), where, values);
    }
    Cursor.Position after = Cursor.read(ORDER, query.getCursor());
    if (after != null) {
      add("a.id < :after", "after", after.uuid(), where, values);
    }
    boolean byTree = values.containsKey("scope");
    TypedQuery<AuditEntry> select =
        em.createQuery(
            "SELECT a FROM AuditEntry a"
                + (byTree ? " JOIN TreeNode n ON n.id = a.tenantId" : "")
                + (where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where))
                + " ORDER BY a.id DESC",
            AuditEntry.class);
    values.forEach(select::setParameter);
    int limit = Cursor.limit(query);
    List<AuditEntry> rows = select.setMaxResults(limit + 1).getResultList();
    List<AuditEntry> shown = Cursor.cut(rows, limit);
    String next =
        rows.size() > limit
            ? Cursor.of(ORDER, null, shown.get(limit - 1).getId().toString())
            : null;
    return new AuditPage(shown.stream().map(AuditEntry::data).toList(), next);
  }

  @Override
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER})
  public AuditEntryData get(UUID id) {
    AuditEntry entry = em.find(AuditEntry.class, id);
    if (entry == null) {
      throw ServiceException.notFound();
    }
    if (entry.getTenantId() != null) {
      scope.requireVisible(entry.getTenantId());
    } else if (!Scope.caller().seesAll()) {
      throw ServiceException.notFound();
    }
    return entry.data();
  }

  private static void add(
      String condition, String name, Object value, List<String> where, Map<String, Object> values) {
    if (value != null) {
      where.add(condition);
      values.put(name, value);
    }
  }
}

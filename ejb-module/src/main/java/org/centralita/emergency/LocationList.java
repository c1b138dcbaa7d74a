package org.centralita.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.centralita.paging.Cursor;
import org.centralita.persistence.Folded;
import org.centralita.security.Identity;
import org.centralita.security.Scope;
import org.centralita.tenant.Tenant;

/** The list of emergency locations: one statement a page. */
@ApplicationScoped
public class LocationList {

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  /**
   * One page, by a query that was checked.
   *
   * @param customer to whom they must be available; null for anybody
   */
  public EmergencyLocationPage page(EmergencyLocationQuery query, Tenant customer) {
    List<String> where = new ArrayList<>();
    Map<String, Object> values = new HashMap<>();
    scope(where, values);
    filters(query, customer, where, values);
    Cursor.Position after = Cursor.read("code", query.getCursor());
    if (after != null) {
      where.add("(l.code > :lastCode OR (l.code = :lastCode AND l.id > :lastId))");
      values.put("lastCode", after.key() == null ? "" : after.key());
      values.put("lastId", after.uuid());
    }
    TypedQuery<Object[]> select =
        em.createQuery(
            "SELECT l, t.path FROM EmergencyLocation l, Tenant t WHERE "
                + String.join(" AND ", where)
                + " ORDER BY l.code, l.id",
            Object[].class);
    values.forEach(select::setParameter);
    int limit = Cursor.limit(query);
    List<Object[]> rows = select.setMaxResults(limit + 1).getResultList();
    List<Object[]> shown = Cursor.cut(rows, limit);
    String next = null;
    if (rows.size() > limit) {
      EmergencyLocation last = (EmergencyLocation) shown.get(limit - 1)[0];
      next = Cursor.of("code", last.getCode(), last.getId().toString());
    }
    return new EmergencyLocationPage(
        shown.stream().map(row -> shown((EmergencyLocation) row[0], (String) row[1])).toList(),
        next);
  }

  /** As the caller sees it: whom an owner above tells of calls is that owner's own business. */
  static EmergencyLocationData shown(EmergencyLocation location, String ownerPath) {
    EmergencyLocationData data = location.data();
    if (!Scope.caller().sees(ownerPath)) {
      data.setNotificationEmails(null);
    }
    return data;
  }

  private static void scope(List<String> where, Map<String, Object> values) {
    where.add("t.id = l.ownerId");
    Identity caller = Scope.caller();
    if (!caller.seesAll()) {
      where.add("(t.path LIKE :scope OR (l.status = :choosable AND l.ownerId IN :above))");
      values.put("scope", Scope.pattern());
      values.put("choosable", LocationStatus.ACTIVE);
      values.put("above", Tenant.line(caller.tenantPath()));
    }
  }

  private static void filters(
      EmergencyLocationQuery query,
      Tenant customer,
      List<String> where,
      Map<String, Object> values) {
    if (query.getOwnerId() != null) {
      where.add("l.ownerId = :owner");
      values.put("owner", query.getOwnerId());
    }
    if (query.getStatus() != null) {
      where.add("l.status = :status");
      values.put("status", query.getStatus());
    }
    if (customer != null) {
      List<UUID> line = Tenant.line(customer.getPath());
      where.add("l.status = :available AND l.ownerId IN :line");
      values.put("available", LocationStatus.ACTIVE);
      values.put("line", line);
    }
    String typed = Folded.clean(query.getQ());
    if (typed != null) {
      String prefix = typed.replaceAll("([\\\\%_])", "\\\\$1") + "%";
      where.add("(l.code LIKE :q OR l.label LIKE :q OR l.label LIKE :word)");
      values.put("q", prefix);
      values.put("word", "% " + prefix);
    }
  }
}

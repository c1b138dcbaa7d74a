package org.centralita.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.centralita.paging.Cursor;
import org.centralita.persistence.Folded;
import org.centralita.security.Identity;
import org.centralita.security.Scope;

/**
 * The list of tenants: one statement a page, which reads as many rows as the page has.
 *
 * <p>A search without a wanted order goes along the index of words, so that its time doesn't grow
 * with the number of hits: matches come by the word that matched.
 */
@ApplicationScoped
public class TenantList {

  private static final String BY_WORD = "word";

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  /** One page, by a query that was checked. */
  public TenantPage page(TenantQuery query) {
    List<String> words = SearchWords.typed(query.getQ());
    TenantSort sort = query.getSort();
    boolean byWord = sort == null && !words.isEmpty();
    if (sort == null) {
      sort = TenantSort.name;
    }
    boolean down = Boolean.TRUE.equals(query.getDescending());
    String order = (byWord ? BY_WORD : sort.name()) + (down ? "-" : "+");
    String key = byWord ? "w.word" : keyOf(sort);
    String id = byWord ? "w.tenantId" : "t.id";
    Map<String, Object> values = new HashMap<>();
    List<String> where = new ArrayList<>();
    filters(query, where, values);
    search(words, byWord, where, values);
    after(Cursor.read(order, query.getCursor()), key, id, down, where, values);

    String direction = down ? " DESC" : "";
    String jpql =
        "SELECT t, "
            + key
            + (byWord ? " FROM TenantWord w, Tenant t" : " FROM Tenant t")
            + (where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where))
            + " ORDER BY "
            + key
            + direction
            + (key.equals(id) ? "" : ", " + id + direction);
    TypedQuery<Object[]> select = em.createQuery(jpql, Object[].class);
    values.forEach(select::setParameter);
    int limit = Cursor.limit(query);
    List<Object[]> rows = select.setMaxResults(limit + 1).getResultList();
    List<Object[]> shown = Cursor.cut(rows, limit);
    String next = null;
    if (rows.size() > limit) {
      Object[] last = shown.get(limit - 1);
      String lastKey = last[1] == null ? null : last[1].toString();
      next = Cursor.of(order, lastKey, ((Tenant) last[0]).getId().toString());
    }
    return new TenantPage(shown.stream().map(row -> ((Tenant) row[0]).data()).toList(), next);
  }

  /** Customers and resellers in the caller's scope by status, its own tenant not counted. */
  public TenantCounts counts() {
    Identity caller = Scope.caller();
    String scope = caller.seesAll() ? "t.kind <> :own" : "t.path LIKE :scope AND t.path <> :own";
    TypedQuery<Object[]> select =
        em.createQuery(
            "SELECT t.kind, t.status, COUNT(t) FROM Tenant t WHERE "
                + scope
                + " GROUP BY t.kind, t.status",
            Object[].class);
    if (caller.seesAll()) {
      select.setParameter("own", TenantKind.PROVIDER);
    } else {
      select.setParameter("scope", Scope.pattern()).setParameter("own", caller.tenantPath());
    }
    Map<TenantStatus, Long> customers = new EnumMap<>(TenantStatus.class);
    Map<TenantStatus, Long> resellers = new EnumMap<>(TenantStatus.class);
    for (Object[] row : select.getResultList()) {
      (row[0] == TenantKind.CUSTOMER ? customers : resellers)
          .put((TenantStatus) row[1], (Long) row[2]);
    }
    return new TenantCounts(customers, resellers);
  }

  /** How many tenants below this one are not terminated. */
  public long livingBelow(Tenant tenant) {
    return em.createQuery(
            "SELECT COUNT(t) FROM Tenant t WHERE t.path LIKE :below AND t.id <> :id"
                + " AND t.status <> :ended",
            Long.class)
        .setParameter("below", tenant.getPath() + "%")
        .setParameter("id", tenant.getId())
        .setParameter("ended", TenantStatus.TERMINATED)
        .getSingleResult();
  }

  private static void filters(TenantQuery query, List<String> where, Map<String, Object> values) {
    Identity caller = Scope.caller();
    if (!caller.seesAll()) {
      equal("t.path LIKE :scope", "scope", Scope.pattern(), where, values);
    }
    equal("t.kind = :kind", "kind", query.getKind(), where, values);
    equal("t.parentId = :parent", "parent", query.getParent(), where, values);
    equal("t.status = :status", "status", query.getStatus(), where, values);
    equal("t.productType = :type", "type", query.getProductType(), where, values);
    equal("t.country = :country", "country", query.getCountry(), where, values);
    equal(
        "t.reference = :reference", "reference", Folded.clean(query.getReference()), where, values);
  }

  private static void equal(
      String condition, String name, Object value, List<String> where, Map<String, Object> values) {
    if (value != null) {
      where.add(condition);
      values.put(name, value);
    }
  }

  /** Every word must begin a word of the tenant. The first one leads where the order is by word. */
  private static void search(
      List<String> words, boolean byWord, List<String> where, Map<String, Object> values) {
    if (words.isEmpty()) {
      return;
    }
    List<String> hit = new ArrayList<>();
    equal("w.word LIKE :word0", "word0", escaped(words.get(0)) + "%", hit, values);
    for (int i = 1; i < words.size(); i++) {
      equal("w.words LIKE :word" + i, "word" + i, "% " + escaped(words.get(i)) + "%", hit, values);
    }
    if (byWord) {
      where.add("t.id = w.tenantId");
      where.addAll(hit);
      // A tenant with several such words comes with the first of them only.
      equal(
          "LOCATE(:lead, w.words) = LOCATE(CONCAT(' ', w.word, ' '), w.words)",
          "lead",
          " " + words.get(0),
          where,
          values);
    } else {
      where.add(
          "EXISTS (SELECT w.word FROM TenantWord w WHERE w.tenantId = t.id AND "
              + String.join(" AND ", hit)
              + ")");
    }
  }

  private static String escaped(String word) {
    return word.replaceAll("([\\\\%_])", "\\\\$1");
  }

  /** Only what comes after the given position in the order of key and id. */
  private static void after(
      Cursor.Position position,
      String key,
      String id,
      boolean down,
      List<String> where,
      Map<String, Object> values) {
    if (position == null) {
      return;
    }
    String beyond = down ? " < " : " > ";
    String laterId = id + beyond + ":lastId";
    values.put("lastId", uuid(position.id()));
    if (key.equals(id)) {
      where.add(laterId);
    } else if (position.key() == null) {
      // The database puts what has no value first.
      where.add(
          down
              ? "(" + key + " IS NULL AND " + laterId + ")"
              : "(" + key + " IS NOT NULL OR " + laterId + ")");
    } else {
      values.put("lastKey", key.equals("t.updatedAt") ? time(position.key()) : position.key());
      where.add(
          "("
              + key
              + beyond
              + ":lastKey OR ("
              + key
              + " = :lastKey AND "
              + laterId
              + ")"
              + (down && key.equals("t.reference") ? " OR " + key + " IS NULL" : "")
              + ")");
    }
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new ServiceException(ErrorCode.BAD_PARAMETER, "cursor");
    }
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new ServiceException(ErrorCode.BAD_PARAMETER, "cursor");
    }
  }

  private static String keyOf(TenantSort sort) {
    return switch (sort) {
      case name -> "t.name";
      case reference -> "t.reference";
      case updatedAt -> "t.updatedAt";
      // Identifiers are made in the order of time.
      case createdAt -> "t.id";
    };
  }
}

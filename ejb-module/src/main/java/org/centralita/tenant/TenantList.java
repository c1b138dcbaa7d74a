package org.centralita.tenant;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
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
@Stateless
@PermitAll
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
    String key = byWord ? "w" : keyOf(sort);
    Map<String, Object> values = new HashMap<>();
    List<String> where = new ArrayList<>();
    filters(query, where, values);
    search(words, byWord, where, values);
    after(Cursor.read(order, query.getCursor()), sort, byWord, down, where, values);

    String direction = down ? " DESC" : "";
    String jpql =
        "SELECT t, "
            + key
            + " FROM Tenant t"
            + (byWord ? " JOIN t.words w" : "")
            + (where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where))
            + " ORDER BY "
            + key
            + direction
            + (key.equals("t.id") ? "" : ", t.id" + direction);
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
    for (int i = 0; i < words.size(); i++) {
      String name = "word" + i;
      values.put(name, words.get(i).replaceAll("([\\\\%_])", "\\\\$1") + "%");
      if (i == 0 && byWord) {
        where.add("w LIKE :word0");
        where.add(
            "NOT EXISTS (SELECT t1.id FROM Tenant t1 JOIN t1.words v"
                + " WHERE t1.id = t.id AND v LIKE :word0 AND v < w)");
      } else {
        where.add(
            "EXISTS (SELECT t"
                + (i + 2)
                + ".id FROM Tenant t"
                + (i + 2)
                + " JOIN t"
                + (i + 2)
                + ".words v"
                + i
                + " WHERE t"
                + (i + 2)
                + ".id = t.id AND v"
                + i
                + " LIKE :"
                + name
                + ")");
      }
    }
  }

  private static void after(
      Cursor.Position position,
      TenantSort sort,
      boolean byWord,
      boolean down,
      List<String> where,
      Map<String, Object> values) {
    if (position == null) {
      return;
    }
    try {
      values.put("lastId", UUID.fromString(position.id()));
      String beyond = down ? " < " : " > ";
      String key = byWord ? "w" : keyOf(sort);
      if (!byWord && sort == TenantSort.createdAt) {
        where.add("t.id" + beyond + ":lastId");
      } else if (position.key() == null) {
        // The database puts tenants without a reference first.
        where.add(
            down
                ? "(t.reference IS NULL AND t.id < :lastId)"
                : "(t.reference IS NOT NULL OR t.id > :lastId)");
      } else {
        values.put(
            "lastKey",
            sort == TenantSort.updatedAt && !byWord
                ? Instant.parse(position.key())
                : position.key());
        where.add(
            "("
                + key
                + beyond
                + ":lastKey OR ("
                + key
                + " = :lastKey AND t.id"
                + beyond
                + ":lastId)"
                + (down && sort == TenantSort.reference ? " OR " + key + " IS NULL" : "")
                + ")");
      }
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
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

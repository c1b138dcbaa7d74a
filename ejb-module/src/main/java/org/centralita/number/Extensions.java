package org.centralita.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.centralita.error.ErrorCode;
import org.centralita.error.FieldError;
import org.centralita.error.ServiceException;
import org.centralita.paging.Cursor;
import org.centralita.paging.PageQuery;
import org.centralita.persistence.Folded;
import org.centralita.persistence.Stored;
import org.centralita.tenant.Tenant;

/** What SIP users and conferences have in common. */
@ApplicationScoped
public class Extensions {

  /** More words than anybody searches by. */
  private static final int MOST_WORDS = 8;

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  @Inject private Numbers numbers;
  @Inject private FreeBlocks free;

  /** A page's rows, and the cursor of the next. */
  public record Rows<T>(List<T> shown, String next) {}

  /** One of the customer's; 404 where there is none. */
  public <T extends Extension> T existing(Class<T> kind, UUID tenantId, UUID id) {
    T extension = id == null ? null : em.find(kind, id);
    if (extension == null || !extension.getTenantId().equals(tenantId)) {
      throw ServiceException.notFound();
    }
    return extension;
  }

  /** One page, by number. */
  public <T extends Extension> Rows<T> page(
      Class<T> kind, UUID tenantId, PageQuery query, String typed) {
    Cursor.Position after = Cursor.read("number", query.getCursor());
    Map<String, Object> values = new HashMap<>();
    StringBuilder jpql =
        new StringBuilder("SELECT e FROM ")
            .append(kind.getSimpleName())
            .append(" e WHERE e.tenantId = :tenant AND e.number > :after");
    values.put("tenant", tenantId);
    values.put("after", after == null ? 0L : CustomerNumbers.number(after));
    String text = Folded.clean(typed);
    String[] words = text == null ? new String[0] : text.split("\\s+", MOST_WORDS);
    for (int i = 0; i < words.length; i++) {
      String word = words[i].replaceAll("([\\\\%_])", "\\\\$1") + "%";
      jpql.append(
          " AND (CAST(e.number AS CHAR) LIKE :q# OR e.name LIKE :q# OR e.name LIKE :inside#)"
              .replace("#", String.valueOf(i)));
      values.put("q" + i, word);
      values.put("inside" + i, "% " + word);
    }
    TypedQuery<T> select = em.createQuery(jpql.append(" ORDER BY e.number").toString(), kind);
    values.forEach(select::setParameter);
    int limit = Cursor.limit(query);
    List<T> rows = select.setMaxResults(limit + 1).getResultList();
    List<T> shown = Cursor.cut(rows, limit);
    String next =
        rows.size() <= limit
            ? null
            : Cursor.of("number", String.valueOf(shown.get(limit - 1).getNumber()), "-");
    return new Rows<>(shown, next);
  }

  /** Stores a new one under a number that the customer may have. */
  public void store(Tenant customer, Extension extension, Map<String, ServiceException> refusals) {
    numbers.requireUsable(customer, extension.getNumber());
    em.persist(extension);
    flush(extension, refusals);
  }

  /** Writes changes; of numbers and places of calls it is known here what a refusal means. */
  public void flush(Extension extension, Map<String, ServiceException> refusals) {
    String number = String.valueOf(extension.getNumber());
    Map<String, ServiceException> all = new HashMap<>(refusals);
    all.put("uk_extension_number", ServiceException.at("/number", ErrorCode.NUMBER_TAKEN, number));
    all.put(
        "uk_extension_username",
        ServiceException.at(
            ErrorCode.NUMBER_TAKEN, FieldError.of("/number", "TAKEN_IN_REALM"), number));
    all.put(
        "fk_extension_location", ServiceException.invalid("/emergencyLocationId", "NOT_ASSIGNED"));
    Stored.flush(em, all);
  }

  /** Removes it, so that its number is free again. */
  public void remove(Extension extension, Long version) {
    if (version != null) {
      Stored.requireVersion(version, extension.getVersion());
    }
    em.remove(extension);
    Stored.flush(em, Map.of());
    free.givenBack(extension.getAccountId(), extension.getNumber());
  }
}

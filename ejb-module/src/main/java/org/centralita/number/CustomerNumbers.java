package org.centralita.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.centralita.paging.Cursor;
import org.centralita.persistence.UuidConverter;

/**
 * The numbers of one customer, used and free: by a page's worth of rows, however large blocks are.
 */
@ApplicationScoped
public class CustomerNumbers {

  private static final String USED =
      """
      SELECT number, number_use FROM extension
       WHERE tenant_id = ?1 AND number_use IN ('SIP_USER', 'CONFERENCE') AND number > ?2
       ORDER BY number
      """;

  private static final String BLOCKS =
      """
      SELECT first_number, last_number FROM number_block
       WHERE tenant_id = ?1 AND last_number > ?2 ORDER BY first_number
      """;

  /** Beginning (0) and end (2) of each block, and what is used (1) between them. */
  private static final String FREE =
      """
      WITH event AS (
        SELECT first_number AS place, 0 AS kind, last_number AS stop FROM number_block
         WHERE tenant_id = ?1 AND last_number > ?2
        UNION ALL
        SELECT last_number, 2, NULL FROM number_block WHERE tenant_id = ?1 AND last_number > ?2
        UNION ALL
        SELECT number, 1, NULL FROM extension
         WHERE tenant_id = ?1 AND number_use IN ('SIP_USER', 'CONFERENCE') AND number > ?2
      ), owned AS (
        SELECT place, kind, MAX(stop) OVER (ORDER BY place, kind
                 ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS stop
          FROM event
      ), gap AS (
        SELECT kind, CASE kind WHEN 1 THEN place - 1 ELSE place END AS hi,
               LAG(CASE kind WHEN 1 THEN place + 1 ELSE place END) OVER (ORDER BY place, kind) AS lo
          FROM owned WHERE place <= stop
      )
      SELECT GREATEST(lo, ?2 + 1), hi FROM gap
       WHERE kind > 0 AND hi >= GREATEST(lo, ?2 + 1) ORDER BY hi
      """;

  private static final String COUNTS =
      """
      WITH event AS (
        SELECT first_number AS place, last_number AS stop, 0 AS used FROM number_block
         WHERE tenant_id = ?1 AND first_number BETWEEN ?2 AND ?3
        UNION ALL
        SELECT number, NULL, 1 FROM extension
         WHERE tenant_id = ?1 AND number_use IN ('SIP_USER', 'CONFERENCE') AND number BETWEEN ?2 AND ?3
      ), owned AS (
        SELECT place, used, MAX(stop) OVER (ORDER BY place, used
                 ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS stop
          FROM event
      )
      SELECT stop, COUNT(*) FROM owned WHERE used = 1 AND place <= stop GROUP BY stop
      """;

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  /** One page, by a query that was checked. */
  public NumberPage page(UUID tenantId, NumberQuery query) {
    int limit = Cursor.limit(query);
    long after = after(query);
    List<NumberData> found;
    if (query.getAvailable() == null) {
      found = all(rows(BLOCKS, tenantId, after, limit), used(tenantId, after, limit), after, limit);
    } else if (query.getAvailable()) {
      found = each(rows(FREE, tenantId, after, limit), after, limit);
    } else {
      found = used(tenantId, after, limit);
    }
    List<NumberData> shown = Cursor.cut(found, limit);
    return new NumberPage(shown, found.size() <= limit ? null : cursor(shown.get(limit - 1)));
  }

  private static String cursor(NumberData last) {
    return Cursor.of("number", last.getNumber().toString(), "-");
  }

  private static long after(NumberQuery query) {
    Cursor.Position after = Cursor.read("number", query.getCursor());
    return after == null ? 0 : number(after);
  }

  /** The number in a cursor; 400 where it is none. */
  static long number(Cursor.Position position) {
    String key = String.valueOf(position.key());
    if (!key.matches("[0-9]{1,15}")) {
      throw new ServiceException(ErrorCode.BAD_PARAMETER, "cursor");
    }
    return Long.parseLong(key);
  }

  /** One row more than the page has is enough of each: every row stands for a number at least. */
  private List<?> rows(String sql, UUID tenantId, long after, int limit) {
    return em.createNativeQuery(sql + " LIMIT ?3")
        .setParameter(1, UuidConverter.bytes(tenantId))
        .setParameter(2, after)
        .setParameter(3, limit + 1)
        .getResultList();
  }

  private List<NumberData> used(UUID tenantId, long after, int limit) {
    return rows(USED, tenantId, after, limit).stream()
        .map(row -> (Object[]) row)
        .map(row -> number(((Number) row[0]).longValue(), NumberUse.valueOf((String) row[1])))
        .toList();
  }

  /** The numbers of the ranges, up to one more than the page has. */
  private static List<NumberData> each(List<?> ranges, long after, int limit) {
    List<NumberData> numbers = new ArrayList<>();
    for (Object range : ranges) {
      long last = ((Number) ((Object[]) range)[1]).longValue();
      long first = Math.max(after + 1, ((Number) ((Object[]) range)[0]).longValue());
      for (long number = first; number <= last && numbers.size() <= limit; number++) {
        numbers.add(number(number, null));
      }
    }
    return numbers;
  }

  private static List<NumberData> all(
      List<?> blocks, List<NumberData> used, long after, int limit) {
    Map<Long, NumberData> byNumber = new HashMap<>();
    each(blocks, after, limit).forEach(free -> byNumber.put(free.getNumber(), free));
    used.forEach(number -> byNumber.put(number.getNumber(), number));
    return byNumber.values().stream()
        .sorted((a, b) -> Long.compare(a.getNumber(), b.getNumber()))
        .limit(limit + 1L)
        .toList();
  }

  private static NumberData number(long number, NumberUse use) {
    NumberData data = new NumberData();
    data.setNumber(number);
    data.setUse(use);
    return data;
  }

  /** Blocks of one customer, in the order of their numbers, with how many of each are in use. */
  public List<NumberBlockData> withUse(List<NumberBlock> blocks) {
    if (blocks.isEmpty()) {
      return List.of();
    }
    Map<Long, Integer> used = new HashMap<>();
    for (Object row :
        em.createNativeQuery(COUNTS)
            .setParameter(1, UuidConverter.bytes(blocks.get(0).getTenantId()))
            .setParameter(2, blocks.get(0).getFirstNumber())
            .setParameter(3, blocks.get(blocks.size() - 1).getLastNumber())
            .getResultList()) {
      Object[] count = (Object[]) row;
      used.put(((Number) count[0]).longValue(), ((Number) count[1]).intValue());
    }
    return blocks.stream()
        .map(block -> block.data(used.getOrDefault(block.getLastNumber(), 0)))
        .toList();
  }
}

package org.centralita.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.centralita.callsettings.PhoneNumbers;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.centralita.paging.Cursor;
import org.centralita.persistence.UuidConverter;
import org.centralita.tenant.Tenant;

/**
 * The numbers of one customer, used and free, however large blocks are: a page reads its own rows,
 * and one of free numbers those in use that it passes over.
 */
@ApplicationScoped
public class CustomerNumbers {

  private static final String USED =
      """
      SELECT number, number_use FROM extension
       WHERE tenant_id = ?1 AND number > ?2 ORDER BY number LIMIT ?3
      """;

  /** From the last one that begins there or before. */
  private static final String BLOCKS =
      """
      SELECT first_number, last_number FROM number_block
       WHERE tenant_id = ?1 AND last_number > ?2
         AND first_number >= COALESCE((
               SELECT MAX(first_number) FROM number_block WHERE tenant_id = ?1 AND first_number <= ?2), 0)
       ORDER BY first_number LIMIT ?3
      """;

  private static final String COUNTS =
      """
      WITH event AS (
        SELECT first_number AS place, last_number AS stop, 0 AS used FROM number_block
         WHERE tenant_id = ?1 AND first_number BETWEEN ?2 AND ?3
        UNION ALL
        SELECT number, NULL, 1 FROM extension
         WHERE tenant_id = ?1 AND number BETWEEN ?2 AND ?3
      ), owned AS (
        SELECT place, used, MAX(stop) OVER (ORDER BY place, used
                 ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS stop
          FROM event
      )
      SELECT stop, COUNT(*) FROM owned WHERE used = 1 AND place <= stop GROUP BY stop
      """;

  /** Used numbers that are read for each free one: mostly enough to find a page at once. */
  private static final int USED_AT_FIRST = 4;

  /** As many times more are read where these were not enough, up to the most at once. */
  private static final int GROWTH = 10;

  private static final int MOST_AT_ONCE = 10_000;

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  /** One page, by a query that was checked. */
  public NumberPage page(Tenant customer, NumberQuery query) {
    UUID tenantId = customer.getId();
    int limit = Cursor.limit(query);
    long after = after(query);
    List<NumberData> found;
    if (query.getAvailable() == null) {
      found = all(customer, after, limit);
    } else if (query.getAvailable()) {
      found = free(customer, after, limit);
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

  /** One row more than the page has is enough: every row stands for a number at least. */
  private List<Object[]> rows(String sql, UUID tenantId, long after, int limit) {
    List<?> rows =
        em.createNativeQuery(sql)
            .setParameter(1, UuidConverter.bytes(tenantId))
            .setParameter(2, after)
            .setParameter(3, limit + 1)
            .getResultList();
    return rows.stream().map(row -> (Object[]) row).toList();
  }

  private List<NumberData> used(UUID tenantId, long after, int limit) {
    return rows(USED, tenantId, after, limit).stream()
        .map(row -> number(((Number) row[0]).longValue(), NumberUse.valueOf((String) row[1])))
        .toList();
  }

  /** Free numbers, up to one more than the page has, from blocks and used numbers side by side. */
  private List<NumberData> free(Tenant customer, long after, int limit) {
    UUID tenantId = customer.getId();
    List<NumberData> found = new ArrayList<>();
    long done = after;
    int most = USED_AT_FIRST * (limit + 1);
    while (found.size() <= limit && done < NumberSettingsData.LARGEST) {
      List<Object[]> blocks = rows(BLOCKS, tenantId, done, most);
      if (blocks.isEmpty()) {
        break;
      }
      List<NumberData> used = used(tenantId, Math.max(done, number(blocks.get(0)[0]) - 1), most);
      // Behind the last row of either, there may be more of its kind.
      long known =
          Math.min(
              blocks.size() <= most ? NumberSettingsData.LARGEST : number(blocks.get(most)[1]),
              used.size() <= most ? NumberSettingsData.LARGEST : used.get(most).getNumber());
      Set<Long> taken = used.stream().map(NumberData::getNumber).collect(Collectors.toSet());
      for (Object[] block : blocks) {
        long last = Math.min(known, number(block[1]));
        long next = Math.max(done + 1, number(block[0]));
        for (; next <= last && found.size() <= limit; next++) {
          if (!taken.contains(next) && mayBeHad(customer, next)) {
            found.add(number(next, null));
          }
        }
      }
      done = known;
      most = Math.min(most * GROWTH, MOST_AT_ONCE);
    }
    return found;
  }

  /** Nobody has the one by which people call for help. */
  private static boolean mayBeHad(Tenant customer, long number) {
    return !PhoneNumbers.isEmergency(customer.getCountry(), number);
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }

  /** The numbers of the ranges, up to one more than the page has. */
  private static List<NumberData> each(
      Tenant customer, List<Object[]> ranges, long after, int limit) {
    List<NumberData> numbers = new ArrayList<>();
    for (Object[] range : ranges) {
      long last = ((Number) range[1]).longValue();
      long next = Math.max(after + 1, ((Number) range[0]).longValue());
      for (; next <= last && numbers.size() <= limit; next++) {
        if (mayBeHad(customer, next)) {
          numbers.add(number(next, null));
        }
      }
    }
    return numbers;
  }

  private List<NumberData> all(Tenant customer, long after, int limit) {
    UUID tenantId = customer.getId();
    Map<Long, NumberData> byNumber = new TreeMap<>();
    each(customer, rows(BLOCKS, tenantId, after, limit), after, limit)
        .forEach(number -> byNumber.put(number.getNumber(), number));
    used(tenantId, after, limit).forEach(number -> byNumber.put(number.getNumber(), number));
    return byNumber.values().stream().limit(limit + 1L).toList();
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

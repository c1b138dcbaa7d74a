package org.centralita.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.centralita.persistence.UuidConverter;

/**
 * The free blocks of an account (N2). Candidates begin at the range's start and go by the size of a
 * block. One that meets an assigned block is followed by that block's end; one in which a number is
 * taken is left out.
 *
 * <p>Between two assigned blocks the candidates therefore stand side by side, counted from 0, and a
 * number that is taken takes the one with the count {@code (number - beginning) / size}. The
 * database does that for all of them in one statement. It begins where nothing before is free,
 * which the settings remember; that place is the end of a block or the range's start, so that the
 * candidates are the same as if it had begun at the range's start.
 */
@ApplicationScoped
public class FreeBlocks {

  private static final String HOLES =
      """
      WITH wall AS (
        SELECT first_number AS place, last_number AS stop, 1 AS block FROM number_block
         WHERE account_id = ?1 AND last_number >= ?2 AND first_number <= ?3
        UNION ALL
        SELECT number, NULL, 0 FROM extension WHERE account_id = ?1 AND number BETWEEN ?2 AND ?3
        UNION ALL
        SELECT ?3 + 1, NULL, 1
      ), seen AS (
        SELECT place, block,
               GREATEST(?2, COALESCE(1 + MAX(stop) OVER (ORDER BY place, block DESC
                 ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), ?2)) AS beginning
          FROM wall
      ), counted AS (
        SELECT beginning, block, (place - beginning) DIV ?4 AS place FROM seen WHERE place >= beginning
      ), hole AS (
        SELECT beginning, place,
               COALESCE(LAG(place) OVER (PARTITION BY beginning ORDER BY place, block), -1) + 1 AS free
          FROM counted
      )
      """;

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  @Inject private Numbers numbers;

  /** The first number of the lowest free block; empty where there is none. */
  public OptionalLong lowest(NumberSettings settings) {
    List<?> found =
        query(
                HOLES
                    + "SELECT beginning + free * ?4 FROM hole WHERE place > free ORDER BY 1 LIMIT 1",
                settings)
            .getResultList();
    return found.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(((Number) found.get(0)).longValue());
  }

  /** How many blocks are free; null in a range without an end. */
  public Long count(NumberSettings settings) {
    if (settings.getRangeEnd() == null) {
      return null;
    }
    Object sum =
        query(
                HOLES + "SELECT COALESCE(SUM(place - free), 0) FROM hole WHERE place > free",
                settings)
            .getSingleResult();
    return ((Number) sum).longValue();
  }

  private Query query(String sql, NumberSettings settings) {
    return em.createNativeQuery(sql)
        .setParameter(1, UuidConverter.bytes(settings.getId()))
        .setParameter(2, settings.getLowestFree())
        .setParameter(3, settings.last())
        .setParameter(4, settings.getBlockSize());
  }

  /** Remembers that nothing is free before that number. */
  public void nothingBefore(UUID accountId, long number) {
    em.createNativeQuery("UPDATE number_settings SET lowest_free = ?1 WHERE tenant_id = ?2")
        .setParameter(1, number)
        .setParameter(2, UuidConverter.bytes(accountId))
        .executeUpdate();
  }

  /** Remembers that a number outside of all blocks is free again. */
  public void givenBack(UUID accountId, long number) {
    NumberBlock before = numbers.upTo(accountId, number);
    if (before != null && before.has(number)) {
      return;
    }
    em.createNativeQuery(
            "UPDATE number_settings SET lowest_free = LEAST(lowest_free, GREATEST(range_start, ?1))"
                + " WHERE tenant_id = ?2")
        .setParameter(1, before == null ? 0L : before.getLastNumber() + 1)
        .setParameter(2, UuidConverter.bytes(accountId))
        .executeUpdate();
  }
}

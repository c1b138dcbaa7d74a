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
 *
 * <p>Most often that very place is free, which two look-ups by key tell. Only where it is not, all
 * behind it is read, but for the blocks that stand side by side there.
 */
@ApplicationScoped
public class FreeBlocks {

  /** Whether no number stands between the two, and no block reaches in. */
  private static final String CLEAR =
      """
      SELECT NOT EXISTS (
               SELECT 1 FROM extension WHERE account_id = ?1 AND number BETWEEN ?2 AND ?3)
         AND ?2 > COALESCE((
               SELECT last_number FROM number_block WHERE account_id = ?1 AND first_number <= ?3
                ORDER BY first_number DESC LIMIT 1), 0)
      """;

  /** Where blocks end that stand side by side, whatever of them is used. */
  private static final String ROW_OF_BLOCKS =
      """
      SELECT block.last_number FROM number_block block
        LEFT JOIN number_block follower
          ON follower.account_id = block.account_id AND follower.first_number = block.last_number + 1
       WHERE block.account_id = ?1 AND block.last_number >= ?2 AND follower.id IS NULL
       ORDER BY block.last_number LIMIT 1
      """;

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

  private static final String LOWEST =
      HOLES + "SELECT beginning + free * ?4 FROM hole WHERE place > free ORDER BY 1 LIMIT 1";

  private static final String COUNT =
      HOLES + "SELECT COALESCE(SUM(place - free), 0) FROM hole WHERE place > free";

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  @Inject private Numbers numbers;

  /** The first number of the lowest free block; empty where there is none. */
  public OptionalLong lowest(NumberSettings settings) {
    long from = settings.getLowestFree();
    if (isFree(settings, from)) {
      return OptionalLong.of(from);
    }
    List<?> found = query(LOWEST, settings, behind(settings.getId(), from)).getResultList();
    return found.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(((Number) found.get(0)).longValue());
  }

  private boolean isFree(NumberSettings settings, long first) {
    long last = first + settings.getBlockSize() - 1;
    if (last > settings.last()) {
      return false;
    }
    Object clear =
        em.createNativeQuery(CLEAR)
            .setParameter(1, UuidConverter.bytes(settings.getId()))
            .setParameter(2, first)
            .setParameter(3, last)
            .getSingleResult();
    return ((Number) clear).intValue() == 1;
  }

  /**
   * The first number after the blocks that stand side by side there; the number itself for none.
   */
  private long behind(UUID accountId, long number) {
    NumberBlock block = numbers.upTo(accountId, number);
    if (block == null || !block.has(number)) {
      return number;
    }
    Object last =
        em.createNativeQuery(ROW_OF_BLOCKS)
            .setParameter(1, UuidConverter.bytes(accountId))
            .setParameter(2, number)
            .getSingleResult();
    return ((Number) last).longValue() + 1;
  }

  /** How many blocks are free; null in a range without an end. */
  public Long count(NumberSettings settings) {
    if (settings.getRangeEnd() == null) {
      return null;
    }
    Object sum = query(COUNT, settings, settings.getLowestFree()).getSingleResult();
    return ((Number) sum).longValue();
  }

  private Query query(String sql, NumberSettings settings, long from) {
    return em.createNativeQuery(sql)
        .setParameter(1, UuidConverter.bytes(settings.getId()))
        .setParameter(2, from)
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

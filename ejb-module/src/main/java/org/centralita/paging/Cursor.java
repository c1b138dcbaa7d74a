package org.centralita.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;

/** Where a page ended: the sort key and the id of its last row. Opaque to callers. */
public final class Cursor {

  private static final char NULL = '0';
  private static final char TEXT = '1';

  private Cursor() {}

  /**
   * Where the row stands in the given order.
   *
   * @param order name of the order, so that a cursor is not used with another one
   */
  public static String of(String order, String key, String id) {
    String plain = order + '\n' + id + '\n' + (key == null ? NULL : TEXT + key);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /** The position that a caller sent back. */
  public record Position(String key, String id) {

    /** The id of a row that has a UUID; 400 where it is none. */
    public UUID uuid() {
      try {
        return UUID.fromString(id);
      } catch (IllegalArgumentException e) {
        throw new ServiceException(ErrorCode.BAD_PARAMETER, "cursor");
      }
    }
  }

  /** Reads a cursor of that order; null for the first page, 400 for what is no such cursor. */
  public static Position read(String order, String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return null;
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      String[] parts = plain.split("\n", 3);
      if (parts.length == 3 && parts[0].equals(order) && !parts[2].isEmpty()) {
        return new Position(parts[2].charAt(0) == NULL ? null : parts[2].substring(1), parts[1]);
      }
    } catch (IllegalArgumentException e) {
      // Told below: the reason does not help the caller.
    }
    throw new ServiceException(ErrorCode.BAD_PARAMETER, "cursor");
  }

  /** Rows of a page: what the caller asked for or the default. */
  public static int limit(PageQuery query) {
    return query.getLimit() == null ? PageQuery.DEFAULT_LIMIT : query.getLimit();
  }

  /** The rows of the page, of a query that fetched one more to see whether another page follows. */
  public static <T> List<T> cut(List<T> rows, int limit) {
    return rows.size() > limit ? rows.subList(0, limit) : rows;
  }
}

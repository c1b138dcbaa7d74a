package org.centralita.persistence;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;

/** Identifiers made by the application: UUID version 7 (RFC 9562), in the order of their making. */
public final class Ids {

  private Ids() {}

  /** A new identifier. */
  public static UUID next() {
    return UuidCreator.getTimeOrderedEpochPlus1();
  }

  /**
   * The smallest identifier of that millisecond: turns a span of time into a span of ids. Times
   * that no identifier can have become the first or the last that one can.
   */
  public static UUID firstOf(Instant time) {
    long last = 0xFFFF_FFFF_FFFFL;
    long millis =
        time.isBefore(Instant.EPOCH)
            ? 0
            : time.isAfter(Instant.ofEpochMilli(last)) ? last : time.toEpochMilli();
    return new UUID((millis << 16) | 0x7000L, 0x8000_0000_0000_0000L);
  }
}

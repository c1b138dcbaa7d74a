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

  /** The smallest identifier of that millisecond: turns a span of time into a span of ids. */
  public static UUID firstOf(Instant time) {
    return new UUID((time.toEpochMilli() << 16) | 0x7000L, 0x8000_0000_0000_0000L);
  }
}

package org.centralita.testing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what other processes do. */
public final class Poll {

  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

  private Poll() {}

  /** Returns as soon as the condition holds; fails with the message when it never does. */
  public static void within(Duration limit, BooleanSupplier condition, Supplier<String> message) {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Not within " + limit + ": " + message.get());
      }
      LockSupport.parkNanos(PAUSE);
    }
  }
}

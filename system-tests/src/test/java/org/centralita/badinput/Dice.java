package org.centralita.badinput;

import java.util.List;
import java.util.Random;

/** Choices that one seed decides. */
final class Dice {

  private final Random random;

  Dice(long seed) {
    random = new Random(seed);
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  @SafeVarargs
  final <T> T of(T first, T... others) {
    int at = random.nextInt(others.length + 1);
    return at == 0 ? first : others[at - 1];
  }

  /** True so many times in a hundred. */
  boolean percent(int share) {
    return random.nextInt(100) < share;
  }

  /** From the first to the last number, both included. */
  int between(int first, int last) {
    return first + random.nextInt(last - first + 1);
  }

  /** The same of numbers that need 64 bits. */
  long between(long first, long last) {
    return random.nextLong(first, last + 1);
  }

  /** A short word that is most likely unique. */
  String word() {
    return Long.toString(random.nextLong() >>> 20, 36);
  }
}

package org.centralita.testing;

import java.util.concurrent.ThreadLocalRandom;

/** Names that nobody else uses. */
public final class Names {

  private Names() {}

  /** Ten letters and digits, one word for a search. */
  public static String random() {
    return "x" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 46, 1L << 47), 36);
  }

  /** A name of several words that begins with the given ones. */
  public static String like(String name) {
    return name + " " + random();
  }
}

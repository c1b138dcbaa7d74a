package org.centralita.testing;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Ends processes that the tests have started, also when the tests themselves are killed. */
final class Guard {

  private Guard() {}

  /** Waits for this JVM to end, in whatever way, to end that process then. */
  static Process of(long pid) {
    return ending(Long.toString(pid));
  }

  /** The same for all processes of the group that this one leads. */
  static Process ofGroup(long leader) {
    return ending("-- -" + leader);
  }

  private static Process ending(String whom) {
    try {
      return new ProcessBuilder("sh", "-c", "read nothing; kill -9 " + whom).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

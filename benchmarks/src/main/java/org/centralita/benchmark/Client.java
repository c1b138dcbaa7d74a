package org.centralita.benchmark;

import java.io.IOException;
import java.sql.SQLException;

/** What one thread of a measurement does again and again. */
interface Client extends AutoCloseable {

  /**
   * Does the work once.
   *
   * @throws WrongAnswer when it was not done as it should
   */
  void work() throws Exception;

  @Override
  void close() throws IOException, SQLException;

  /** Makes one client for each thread. */
  @FunctionalInterface
  interface Maker {
    Client make() throws Exception;
  }

  /** An answer that says something else than that the work was done. */
  final class WrongAnswer extends Exception {
    private static final long serialVersionUID = 1L;

    WrongAnswer(String message) {
      super(message);
    }
  }
}

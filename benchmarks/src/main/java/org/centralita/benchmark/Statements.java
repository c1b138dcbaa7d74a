package org.centralita.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Counts the SQL statements of one piece of work, as the database counts them. */
final class Statements {

  private static final int TRIES = 8;

  private final Database database;

  Statements(Database database) {
    this.database = database;
  }

  /** The least of several tries: jobs of the product run statements of their own meanwhile. */
  long of(Work work) throws Exception {
    long least = Long.MAX_VALUE;
    try (Connection sql = database.openAsRoot();
        Statement statement = sql.createStatement();
        Client client = work.maker().make()) {
      client.work();
      for (int i = 0; i < TRIES; i++) {
        long before = questions(statement);
        client.work();
        // The question for the count is one of them.
        least = Math.min(least, questions(statement) - before - 1);
      }
    }
    return least;
  }

  private static long questions(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Questions'")) {
      row.next();
      return row.getLong(2);
    }
  }
}

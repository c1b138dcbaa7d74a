package org.centralita.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import org.glassfish.api.jdbc.ConnectionValidation;

/**
 * Looks whether a pooled connection is still good. The server's own way waits for a database that
 * hangs as long as for a long statement.
 */
public final class BriefValidation implements ConnectionValidation {
  private static final int SECONDS = 2;

  @Override
  public boolean isConnectionValid(Connection connection, int statementTimeout) {
    try {
      return connection.isValid(SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }
}

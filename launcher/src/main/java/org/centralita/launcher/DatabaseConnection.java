package org.centralita.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The launcher's own short talks with a database, before the server's pool exists. */
final class DatabaseConnection {
  private static final Logger LOG = Logger.getLogger(DatabaseConnection.class.getName());

  private DatabaseConnection() {}

  /** Checks the operator's own database, so that the start ends here and not in the server. */
  static void check(DatabaseAccess access) throws StartFailure {
    try (Connection connection = connect(access)) {
      LOG.info(() -> "Connected to " + access.place() + " through " + connection);
    } catch (SQLException e) {
      Throwable cause = e;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      throw StartFailure.failed(
          ("The database %s can't be used (%s): check that it runs, and CENTRALITA_DB_URL,"
                  + " CENTRALITA_DB_USER and CENTRALITA_DB_PASSWORD.")
              .formatted(
                  access.place(),
                  String.valueOf(cause.getMessage()).lines().findFirst().orElse("")),
          e);
    }
  }

  static boolean answers(DatabaseAccess access) {
    try (Connection connection = connect(access)) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  static void shutDown(DatabaseAccess root) {
    try (Connection connection = connect(root);
        Statement statement = connection.createStatement()) {
      statement.execute("SHUTDOWN");
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "The database refused to shut down", e);
    }
  }

  private static Connection connect(DatabaseAccess access) throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", access.user());
    login.setProperty("password", access.password());
    return new com.mysql.cj.jdbc.Driver().connect(access.url(), login);
  }
}

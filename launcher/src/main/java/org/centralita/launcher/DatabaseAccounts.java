package org.centralita.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The passwords of the embedded database. They are set anew at every start, before the database
 * takes connections, so a lost file locks nobody out.
 */
record DatabaseAccounts(String rootPassword, String password) {
  private static final String USER = "centralita";

  /** Reads the file, or makes it. */
  static DatabaseAccounts keep(Path file) throws IOException {
    Properties values = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        values.load(reader);
      }
    }
    String root = values.getProperty("root.password", "");
    String password = values.getProperty("password", "");
    // Anything but our own letters and digits was not written by us, and would end up in SQL.
    if (root.matches("[A-Za-z0-9]{20,}") && password.matches("[A-Za-z0-9]{20,}")) {
      return new DatabaseAccounts(root, password);
    }
    DatabaseAccounts made = new DatabaseAccounts(Secrets.token(32), Secrets.token(32));
    SecretFile.write(
        file,
        """
        # The accounts of the embedded database, reachable from this machine only.
        root.password=%s
        user=%s
        password=%s
        """
            .formatted(made.rootPassword, USER, made.password));
    return made;
  }

  /** What the database runs at its start; one statement per line, as it demands. */
  String sql() {
    return """
        CREATE DATABASE IF NOT EXISTS centralita CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
        CREATE USER IF NOT EXISTS 'root'@'127.0.0.1' IDENTIFIED BY '%1$s';
        ALTER USER 'root'@'127.0.0.1' IDENTIFIED BY '%1$s';
        GRANT ALL PRIVILEGES ON *.* TO 'root'@'127.0.0.1' WITH GRANT OPTION;
        CREATE USER IF NOT EXISTS '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
        ALTER USER '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
        GRANT ALL PRIVILEGES ON centralita.* TO '%2$s'@'127.0.0.1';
        """
        .formatted(rootPassword, USER, password);
  }

  DatabaseAccess application(int port) {
    return DatabaseAccess.embedded(port, USER, password);
  }

  DatabaseAccess root(DatabaseAccess application) {
    return new DatabaseAccess(application.url(), "root", rootPassword);
  }
}

package org.centralita.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Takes away what a measurement has written, so that the next one finds the size that it is told.
 * Ids are made in the order of time: what is new comes after the last one of before.
 */
final class Cleanup {

  private static final int AT_ONCE = 2_000;
  private static final int LITTLE_LEFT = 2_000;
  private static final int PATIENCE = 100;

  private final Connection sql;
  private final byte[] lastTenant;
  private final byte[] lastBlock;
  private final byte[] lastEntry;

  Cleanup(Database database) throws SQLException {
    sql = database.openAsRoot();
    lastTenant = last("tenant");
    lastBlock = last("number_block");
    lastEntry = last("audit_entry");
  }

  private byte[] last(String table) throws SQLException {
    try (Statement statement = sql.createStatement();
        ResultSet row = statement.executeQuery("SELECT MAX(id) FROM " + table)) {
      row.next();
      return row.getBytes(1);
    }
  }

  /** Takes it away, and waits until the database is at rest. */
  void run() throws SQLException, InterruptedException {
    try (sql) {
      delete("number_block WHERE id", lastBlock);
      for (String condition : List.of("tenant_word WHERE tenant_id", "tenant WHERE id")) {
        delete(condition, lastTenant);
      }
      delete("audit_entry WHERE id", lastEntry);
      awaitPurge();
    }
  }

  private void delete(String condition, byte[] last) throws SQLException {
    try (PreparedStatement delete =
        sql.prepareStatement("DELETE FROM " + condition + " > ? LIMIT " + AT_ONCE)) {
      delete.setBytes(1, last);
      while (delete.executeUpdate() > 0) {
        // More may be left.
      }
    }
  }

  /** The database removes deleted rows later, and would do so during the next measurement. */
  private void awaitPurge() throws SQLException, InterruptedException {
    for (int i = 0; i < PATIENCE; i++) {
      try (Statement statement = sql.createStatement();
          ResultSet row =
              statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Innodb_history_list_length'")) {
        if (!row.next() || row.getLong(2) < LITTLE_LEFT) {
          return;
        }
      }
      Thread.sleep(100);
    }
  }
}

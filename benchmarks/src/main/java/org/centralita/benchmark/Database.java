package org.centralita.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** How to reach the product's database: as the product does, and as its administrator. */
record Database(int port, String user, String password, String rootPassword) {

  /** The options of the product's own pool, so that bare JDBC has neither more nor less. */
  private static final String OPTIONS =
      "?sslMode=DISABLED&allowPublicKeyRetrieval=true&useServerPrepStmts=true&cachePrepStmts=true"
          + "&prepStmtCacheSize=500&prepStmtCacheSqlLimit=4096&rewriteBatchedStatements=true"
          + "&useAffectedRows=false&characterEncoding=UTF-8&connectionTimeZone=UTC"
          + "&forceConnectionTimeZoneToSession=true&tcpKeepAlive=true";

  Connection open() throws SQLException {
    return open(user, password);
  }

  /** With every right, to fill tables fast and to ask for the server's counters. */
  Connection openAsRoot() throws SQLException {
    return open("root", rootPassword);
  }

  private Connection open(String name, String secret) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:mysql://127.0.0.1:" + port + "/centralita" + OPTIONS, name, secret);
  }
}

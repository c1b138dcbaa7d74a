package org.centralita.start;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.centralita.persistence.ProductDataSource;
import org.centralita.security.CallContext;
import org.centralita.security.MasterKey;
import org.centralita.security.TrustedProxies;
import org.centralita.settings.Setting;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a node up, in order. */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class Start {

  /** What a SIP realm may have, which the host of the public URL is to those who set none. */
  private static final int LONGEST_HOST = 64;

  private static final Logger LOG = Logger.getLogger(Start.class.getName());

  @EJB private FirstStart firstStart;

  /** Asked for late, so that a wrong key is told as the one reason why the start stops. */
  @Inject private Instance<MasterKey> masterKey;

  @PostConstruct
  void start() {
    try {
      checkSettings();
      MasterKey master = masterKey.get();
      DataSource database = ProductDataSource.find();
      migrate(database);
      prepare(database, master);
    } catch (SQLException e) {
      LOG.severe("The database cannot be reached: " + e.getMessage());
      throw new IllegalStateException(e);
    } catch (IllegalStateException e) {
      LOG.severe(e.getMessage());
      throw e;
    }
  }

  /**
   * Nodes that start together on an empty database do this one after another. The lock is held over
   * a connection of its own, because it must outlast the transaction.
   */
  private void prepare(DataSource database, MasterKey master) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement lock = connection.createStatement()) {
      if (connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
        throw new IllegalStateException(
            "The data source jdbc/centralita: set its transaction isolation to read-committed");
      }
      lock.execute("SELECT GET_LOCK('centralita.first-start', 60)");
      try {
        CallContext.ofJob("first-start", null)
            .call(
                () -> {
                  firstStart.prepare(master);
                  return null;
                });
      } finally {
        lock.execute("SELECT RELEASE_LOCK('centralita.first-start')");
      }
    }
  }

  private static void checkSettings() {
    Setting publicUrl = Setting.CENTRALITA_PUBLIC_URL;
    String what =
        "set the address that clients use, such as https://pbx.example/centralita, without a slash at its end, its host of "
            + LONGEST_HOST
            + " characters at most";
    try {
      URI url = URI.create(publicUrl.value().orElseThrow(() -> publicUrl.wrong(what)));
      boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
      if (!web
          || url.getHost() == null
          || url.getHost().length() > LONGEST_HOST
          || url.getQuery() != null
          || url.getFragment() != null
          || url.getPath().endsWith("/")) {
        throw publicUrl.wrong(what);
      }
    } catch (IllegalArgumentException e) {
      throw publicUrl.wrong(what);
    }
    TrustedProxies.fromSetting();
  }

  private static void migrate(DataSource database) {
    try {
      Flyway.configure(Start.class.getClassLoader())
          .dataSource(PatientConnections.of(database))
          .locations("classpath:db/migration")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new IllegalStateException(
          "The database could not be brought to this version: " + e.getMessage(), e);
    }
  }
}

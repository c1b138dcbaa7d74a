package org.centralita.health;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.centralita.persistence.ProductDataSource;

/**
 * Asks the database for a sign of life, one question after the other: while it hangs, one thread
 * and one connection wait for it, however many ask how it is. Goes on asking, so that a node finds
 * its database again by itself.
 */
@Singleton
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseProbe {

  private static final Logger LOG = Logger.getLogger(DatabaseProbe.class.getName());
  private static final int SECONDS = 2;

  @Inject private Database database;

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void run() {
    boolean before = !database.isAway();
    database.ask();
    try (Connection connection = ProductDataSource.find().getConnection()) {
      if (!connection.isValid(SECONDS)) {
        throw new SQLException("It does not answer");
      }
      boolean hung = database.isAway();
      database.answer(true);
      if (!before || hung) {
        LOG.info("The database answers again");
      }
    } catch (SQLException | RuntimeException e) {
      database.answer(false);
      if (before) {
        LOG.log(Level.WARNING, "The database is away", e);
      }
    }
  }
}

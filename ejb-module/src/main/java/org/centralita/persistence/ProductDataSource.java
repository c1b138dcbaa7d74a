package org.centralita.persistence;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** The server's data source, for the little that goes past the entity manager. */
public final class ProductDataSource {

  private ProductDataSource() {}

  /** Looks it up: servers bind it under different names. */
  public static DataSource find() {
    NamingException last = null;
    for (String name : new String[] {"jdbc/centralita", "java:/jdbc/centralita"}) {
      try {
        return (DataSource) new InitialContext().lookup(name);
      } catch (NamingException e) {
        last = e;
      }
    }
    throw new IllegalStateException(
        "There is no data source jdbc/centralita: define it in the server's configuration", last);
  }
}

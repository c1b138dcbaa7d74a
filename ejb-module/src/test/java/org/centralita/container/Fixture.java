package org.centralita.container;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.centralita.persistence.UuidConverter;
import org.centralita.security.Identity;
import org.centralita.security.Roles;
import org.centralita.tenant.TenantData;
import org.centralita.tenant.TenantKind;

/** What tests in the container need around the services: callers, records, and the bare tables. */
public final class Fixture {

  private Fixture() {}

  /** The provider's administrator. */
  public static Identity provider() {
    List<Object[]> root = rows("SELECT id, path FROM tenant WHERE parent_id IS NULL");
    return Calls.caller(
        "admin@example.com",
        UuidConverter.uuid((byte[]) root.get(0)[0]),
        (String) root.get(0)[1],
        Roles.PROVIDER_ADMIN,
        Roles.ADMIN_USER,
        Roles.RESELLER_USER);
  }

  /** A reseller with a name of its own. */
  public static TenantData reseller() {
    TenantData data = new TenantData();
    data.setKind(TenantKind.RESELLER);
    data.setName("R " + UUID.randomUUID());
    data.setCountry("ES");
    data.setEnabled(true);
    return data;
  }

  /** Rows of the tables, past everything that the product does to them. */
  public static List<Object[]> rows(String sql, Object... values) {
    try (Connection connection = connect();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        select.setObject(i + 1, values[i] instanceof UUID id ? UuidConverter.bytes(id) : values[i]);
      }
      List<Object[]> rows = new ArrayList<>();
      if (select.execute()) {
        ResultSet result = select.getResultSet();
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
          Object[] row = new Object[columns];
          for (int i = 0; i < columns; i++) {
            row[i] = result.getObject(i + 1);
          }
          rows.add(row);
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(System.getProperty(RealDatabase.URL), "root", "");
  }
}

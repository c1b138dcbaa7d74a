package org.centralita.user;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.centralita.persistence.ProductDataSource;
import org.centralita.persistence.UuidConverter;
import org.centralita.security.Identity;
import org.centralita.tenant.Tenant;

/**
 * Whether those who have signed in may go on. It is asked with every call and on every node, so
 * that the end of a session, of an account or of a tenant holds at once: one prepared statement,
 * past the entity manager and without a transaction.
 */
@ApplicationScoped
public class OpenSessions {

  /** As many ids as a line may have; a shorter one repeats its last. */
  private static final String OPEN =
      "SELECT COUNT(*) FROM tenant WHERE id IN (?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " AND status IN ('ACTIVE', 'PENDING')"
          + " AND EXISTS (SELECT 1 FROM login_session WHERE id = ? AND expires_at > ?)";

  private static final String OPEN_TO_CLIENT =
      OPEN
          + " AND EXISTS (SELECT 1 FROM api_client WHERE id = ?"
          + " AND (expires_at IS NULL OR expires_at > ?))";

  private static final String OPEN_TO_USER =
      OPEN + " AND EXISTS (SELECT 1 FROM app_user WHERE id = ? AND status = 'ACTIVE')";

  private DataSource database;

  @PostConstruct
  void find() {
    database = ProductDataSource.find();
  }

  /** Whether session and account are good, and the tenant and all above it open (T2). */
  public boolean has(Identity caller) {
    List<UUID> line = Tenant.line(caller.tenantPath());
    LocalDateTime now = LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC);
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(caller.isClient() ? OPEN_TO_CLIENT : OPEN_TO_USER)) {
      int i = 0;
      while (i < Tenant.DEEPEST) {
        UUID tenant = line.get(Math.min(i, line.size() - 1));
        select.setBytes(++i, UuidConverter.bytes(tenant));
      }
      select.setBytes(++i, UuidConverter.bytes(caller.session()));
      select.setObject(++i, now);
      select.setBytes(++i, UuidConverter.bytes(caller.id()));
      if (caller.isClient()) {
        select.setObject(++i, now);
      }
      try (ResultSet open = select.executeQuery()) {
        return open.next() && open.getInt(1) == line.size();
      }
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }
}

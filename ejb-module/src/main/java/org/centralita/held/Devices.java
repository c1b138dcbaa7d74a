package org.centralita.held;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.centralita.callsettings.PhoneNumbers;
import org.centralita.persistence.TextsConverter;
import org.centralita.persistence.UuidConverter;
import org.centralita.security.Scope;

/**
 * Finds devices of customers in the caller's scope. Nobody is found of a customer that is
 * terminated: its service has ended.
 */
@ApplicationScoped
public class Devices {

  /** Rows that one answer can come from. */
  private static final int MOST = 1_000;

  private static final String LOCATION =
      "l.id, IF(l.status = 'ACTIVE', 1, 0), l.address, l.latitude, l.longitude";

  private static final String IN_SCOPE = " AND t.path LIKE ? AND t.status <> 'TERMINATED'";

  /** The location of a SIP user, else of its block, else of its customer. */
  private static final String SIP_USER =
      "SELECT CONCAT('sip:', e.username, '@', e.sip_realm), "
          + LOCATION
          + " FROM extension e JOIN tenant t ON t.id = e.tenant_id"
          + " LEFT JOIN number_block b ON b.tenant_id = e.tenant_id"
          + " AND e.number BETWEEN b.first_number AND b.last_number"
          + " LEFT JOIN call_settings s ON s.tenant_id = e.tenant_id"
          + " LEFT JOIN emergency_location l ON l.id = COALESCE(e.emergency_location_id,"
          + " b.emergency_location_id, s.emergency_location_id)"
          + " WHERE e.number_use = 'SIP_USER'"
          + IN_SCOPE;

  private static final String BY_ADDRESS =
      " AND e.id = (SELECT a.sip_user_id FROM sip_user_address a WHERE a.ip_address = ?)";

  private static final String BY_NAME = " AND e.sip_realm = ? AND e.username = ?";

  /** A user name begins with no zero, and a number has none to begin with. */
  private static final String BY_NUMBER = " AND e.number = ? AND e.username = ?";

  private static final String CUSTOMER =
      "SELECT t.country, "
          + LOCATION
          + ", s.caller_number, s.emergency_caller_number"
          + " FROM call_settings s JOIN tenant t ON t.id = s.tenant_id"
          + " LEFT JOIN emergency_location l ON l.id = s.emergency_location_id"
          + " WHERE (s.caller_number_end = ? OR s.emergency_caller_number_end = ?)"
          + IN_SCOPE;

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  /** All whom the identifier may mean; where they are too many to tell, nobody knows where. */
  public List<Device> find(Identifier identifier) throws HeldException {
    if (identifier.ip() != null) {
      return sipUsers(identifier, BY_ADDRESS, identifier.ip());
    }
    if (identifier.user() != null) {
      List<Device> users = sipUsers(identifier, BY_NAME, identifier.realm(), identifier.user());
      return users.isEmpty() && identifier.number() != null ? customers(identifier) : users;
    }
    if (identifier.realm() != null) {
      return sipUsers(identifier, BY_NAME, identifier.realm(), identifier.number());
    }
    List<Device> found = customers(identifier);
    if (identifier.isInternal()) {
      found.addAll(
          sipUsers(identifier, BY_NUMBER, Long.valueOf(identifier.number()), identifier.number()));
    }
    return found;
  }

  private List<Device> sipUsers(Identifier identifier, String condition, Object... values)
      throws HeldException {
    Query select = em.createNativeQuery(SIP_USER + condition).setParameter(1, Scope.pattern());
    for (int i = 0; i < values.length; i++) {
      select.setParameter(i + 2, values[i]);
    }
    List<Device> users = new ArrayList<>();
    for (Object row : rows(select)) {
      Object[] columns = (Object[]) row;
      String address = (String) columns[0];
      users.add(device(identifier.uri() == null ? address : identifier.uri(), columns));
    }
    return users;
  }

  private static List<?> rows(Query select) throws HeldException {
    List<?> rows = select.setMaxResults(MOST + 1).getResultList();
    if (rows.size() > MOST) {
      throw new HeldException(HeldCode.LOCATION_UNKNOWN);
    }
    return rows;
  }

  private List<Device> customers(Identifier identifier) throws HeldException {
    String end = PhoneNumbers.end(identifier.number());
    List<?> rows =
        rows(
            em.createNativeQuery(CUSTOMER)
                .setParameter(1, end)
                .setParameter(2, end)
                .setParameter(3, Scope.pattern()));
    List<Device> customers = new ArrayList<>();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      String country = (String) columns[0];
      if (isSame(country, (String) columns[6], identifier.number())
          || isSame(country, (String) columns[7], identifier.number())) {
        customers.add(device(identifier.uri(), columns));
      }
    }
    return customers;
  }

  private static boolean isSame(String country, String kept, String asked) {
    return kept != null && PhoneNumbers.same(country, kept, asked);
  }

  private static Device device(String entity, Object[] columns) {
    boolean active = ((Number) columns[2]).intValue() == 1;
    return new Device(
        entity,
        active ? UuidConverter.uuid((byte[]) columns[1]) : null,
        new TextsConverter().convertToEntityAttribute((String) columns[3]),
        (BigDecimal) columns[4],
        (BigDecimal) columns[5]);
  }
}

package org.centralita.emergency;

import static org.centralita.security.Roles.ADMIN_USER;
import static org.centralita.security.Roles.CUSTOMER_SETTINGS;
import static org.centralita.security.Roles.PROVIDER_ADMIN;
import static org.centralita.security.Roles.RESELLER_USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.function.Consumer;
import org.centralita.audit.AuditAction;
import org.centralita.audit.AuditTrail;
import org.centralita.persistence.UuidConverter;
import org.centralita.security.CallContext;
import org.centralita.security.Scope;
import org.centralita.tenant.Tenant;
import org.centralita.tenant.Tenants;

/** Authorisation and rules of {@link ReadinessService}. One statement finds all gaps. */
@Stateless
public class ReadinessServiceBean implements ReadinessService {

  /** Rows that an export reads at a time. */
  private static final int FETCHED = 1_000;

  private static final String TEXTS = "org.centralita.emergency.readiness";

  /** A location that nobody can be sent to the very place of. */
  private static final String LACKING = "(l.id IS NULL OR l.status <> 'ACTIVE' OR NOT l.indoors)";

  private static final String NOBODY_TOLD =
      "(COALESCE(l.notification_emails, '') = '' AND COALESCE(s.emergency_call_email, '') = '')";

  /** Not where its customer is: there the customer's row tells of it. */
  private static final String OWN_PLACE =
      "COALESCE(e.emergency_location_id, b.emergency_location_id) IS NOT NULL";

  private static final String NOBODY_TOLD_THERE =
      "COALESCE(x.notification_emails, '') = '' AND COALESCE(s.emergency_call_email, '') = ''";

  private static final String LOCATION =
      ", IF(l.id IS NULL, 1, 0), IF(l.status = 'ACTIVE', 1, 0), IF(l.indoors, 1, 0), ";

  private static final String CUSTOMERS_IN =
      "t.kind = 'CUSTOMER' AND t.status <> 'TERMINATED' AND t.path LIKE ? AND ";

  private static final String SETTINGS = " LEFT JOIN call_settings s ON s.tenant_id = t.id";

  private static final String CUSTOMERS =
      "SELECT t.name AS customer, t.id AS tenant_id, 0 AS subject, 0 AS first_number,"
          + " 0 AS last_number, t.id AS subject_id"
          + LOCATION
          + "IF("
          + NOBODY_TOLD
          + ", 1, 0) FROM tenant t"
          + SETTINGS
          + " LEFT JOIN emergency_location l ON l.id = s.emergency_location_id WHERE "
          + CUSTOMERS_IN
          + "("
          + LACKING
          + " OR "
          + NOBODY_TOLD
          + ")";

  private static final String BLOCKS =
      "SELECT t.name, t.id, 1, b.first_number, b.last_number, b.id"
          + LOCATION
          + "IF(b.emergency_location_id IS NOT NULL AND "
          + NOBODY_TOLD
          + ", 1, 0) FROM tenant t JOIN number_block b ON b.tenant_id = t.id"
          + SETTINGS
          + " LEFT JOIN emergency_location l"
          + " ON l.id = COALESCE(b.emergency_location_id, s.emergency_location_id) WHERE "
          + CUSTOMERS_IN
          + "("
          + LACKING
          + " OR b.emergency_location_id IS NOT NULL AND "
          + NOBODY_TOLD
          + ")";

  private static final String SIP_USERS =
      "SELECT t.name, t.id, 2, e.number, e.number, e.id"
          + LOCATION
          + "IF("
          + OWN_PLACE
          + " AND "
          + NOBODY_TOLD
          + ", 1, 0) FROM tenant t"
          + " JOIN extension e ON e.tenant_id = t.id AND e.number_use = 'SIP_USER'"
          + " LEFT JOIN number_block b ON b.tenant_id = e.tenant_id"
          + " AND e.number BETWEEN b.first_number AND b.last_number"
          + SETTINGS
          + " LEFT JOIN emergency_location l ON l.id = COALESCE(e.emergency_location_id,"
          + " b.emergency_location_id, s.emergency_location_id) WHERE "
          + CUSTOMERS_IN
          + "("
          + LACKING
          + " OR "
          + OWN_PLACE
          + " AND "
          + NOBODY_TOLD
          + ")";

  private static final String GAPS =
      CUSTOMERS
          + " UNION ALL "
          + BLOCKS
          + " UNION ALL "
          + SIP_USERS
          + " ORDER BY customer, tenant_id, subject, first_number";

  /** Who has no location of its own lacks nothing that the customer's default does not. */
  private static final String COUNT =
      "SELECT COUNT(*) FROM tenant t"
          + SETTINGS
          + " LEFT JOIN emergency_location l ON l.id = s.emergency_location_id WHERE "
          + CUSTOMERS_IN
          + "("
          + LACKING
          + " OR "
          + NOBODY_TOLD
          + " OR EXISTS (SELECT 1 FROM number_block b JOIN emergency_location x"
          + " ON x.id = b.emergency_location_id"
          + " WHERE b.tenant_id = t.id AND (x.status <> 'ACTIVE' OR NOT x.indoors OR "
          + NOBODY_TOLD_THERE
          + "))"
          + " OR EXISTS (SELECT 1 FROM extension e JOIN emergency_location x"
          + " ON x.id = e.emergency_location_id"
          + " WHERE e.tenant_id = t.id AND (x.status <> 'ACTIVE' OR NOT x.indoors OR "
          + NOBODY_TOLD_THERE
          + ")))";

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  @Inject private Tenants tenants;
  @EJB private AuditTrail trail;

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER, ADMIN_USER, CUSTOMER_SETTINGS})
  public ReadinessReport report(UUID tenantId) {
    String below = tenants.visible(tenantId).getPath() + "%";
    List<?> rows =
        em.createNativeQuery(GAPS)
            .setParameter(1, below)
            .setParameter(2, below)
            .setParameter(3, below)
            .setMaxResults(ReadinessReport.MOST + 1)
            .getResultList();
    boolean complete = rows.size() <= ReadinessReport.MOST;
    ResourceBundle texts = texts();
    List<ReadinessGap> gaps = new ArrayList<>();
    for (Object row : complete ? rows : rows.subList(0, ReadinessReport.MOST)) {
      gaps.addAll(gaps((Object[]) row, texts));
    }
    ReadinessReport report = new ReadinessReport();
    report.setCheckedAt(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    report.setReady(gaps.isEmpty());
    report.setComplete(complete);
    report.setGaps(gaps);
    return report;
  }

  @Override
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER, ADMIN_USER, CUSTOMER_SETTINGS})
  public void export(UUID tenantId, Consumer<ReadinessGap> taker) {
    Tenant tenant = tenants.visible(tenantId);
    trail.event(
        AuditAction.EXPORT,
        null,
        tenantId,
        "tenant",
        tenantId,
        "Emergency readiness: " + tenant.getName());
    ResourceBundle texts = texts();
    // Not through the entity manager, which would hold all rows at once.
    try (PreparedStatement select = em.unwrap(Connection.class).prepareStatement(GAPS)) {
      select.setFetchSize(FETCHED);
      for (int i = 1; i <= 3; i++) {
        select.setString(i, tenant.getPath() + "%");
      }
      try (ResultSet rows = select.executeQuery()) {
        Object[] columns = new Object[rows.getMetaData().getColumnCount()];
        while (rows.next()) {
          for (int i = 0; i < columns.length; i++) {
            columns[i] = rows.getObject(i + 1);
          }
          gaps(columns, texts).forEach(taker);
        }
      }
    } catch (SQLException e) {
      throw new EJBException("The gaps cannot be read", e);
    }
  }

  private static List<ReadinessGap> gaps(Object[] columns, ResourceBundle texts) {
    return codes(columns).stream().map(code -> gap(columns, code, texts)).toList();
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER, ADMIN_USER, CUSTOMER_SETTINGS})
  public long customersWithGaps() {
    return ((Number) em.createNativeQuery(COUNT).setParameter(1, Scope.pattern()).getSingleResult())
        .longValue();
  }

  /** What a row lacks. Where a place that is not valid is, does not matter. */
  private static List<GapCode> codes(Object[] columns) {
    List<GapCode> codes = new ArrayList<>();
    if (is(columns[6])) {
      codes.add(GapCode.NO_LOCATION);
    } else if (!is(columns[7])) {
      codes.add(GapCode.INVALID_LOCATION);
    } else if (!is(columns[8])) {
      codes.add(GapCode.NO_FLOOR_OR_ROOM);
    }
    if (is(columns[9])) {
      codes.add(GapCode.NO_NOTIFICATION_CONTACT);
    }
    return codes;
  }

  private static boolean is(Object column) {
    return ((Number) column).intValue() == 1;
  }

  private static ReadinessGap gap(Object[] columns, GapCode code, ResourceBundle texts) {
    GapSubject subject = GapSubject.values()[((Number) columns[2]).intValue()];
    ReadinessGap gap = new ReadinessGap();
    gap.setSubjectType(subject);
    gap.setSubjectId(UuidConverter.uuid((byte[]) columns[5]));
    gap.setSubjectName(
        switch (subject) {
          case CUSTOMER -> (String) columns[0];
          case NUMBER_BLOCK -> columns[3] + "–" + columns[4];
          case SIP_USER -> String.valueOf(columns[3]);
        });
    gap.setTenantId(UuidConverter.uuid((byte[]) columns[1]));
    gap.setTenantName((String) columns[0]);
    gap.setCode(code);
    gap.setMessage(texts.getString(code.name()));
    return gap;
  }

  private static ResourceBundle texts() {
    return ResourceBundle.getBundle(
        TEXTS,
        CallContext.current().locale(),
        ReadinessReport.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}

package org.centralita.emergency;

import static org.centralita.security.Roles.ADMIN_USER;
import static org.centralita.security.Roles.CUSTOMER_SETTINGS;
import static org.centralita.security.Roles.HELD_READ;
import static org.centralita.security.Roles.PROVIDER_ADMIN;
import static org.centralita.security.Roles.RESELLER_USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.centralita.persistence.Folded;
import org.centralita.persistence.Stored;
import org.centralita.security.Identity;
import org.centralita.security.Scope;
import org.centralita.security.TreeNode;
import org.centralita.tenant.Tenant;
import org.centralita.tenant.TenantKind;
import org.centralita.tenant.Tenants;
import org.centralita.validation.Checks;

/** Transactions, authorisation and rules of {@link EmergencyLocationService}. */
@Stateless
public class EmergencyLocationServiceBean implements EmergencyLocationService {

  private static final Map<String, ServiceException> REFUSALS =
      Map.of("uk_emergency_location_code", ServiceException.at("/code", ErrorCode.CODE_TAKEN));

  /** Customers that a refusal names. */
  private static final int NAMED = 3;

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  @Inject private Tenants tenants;
  @Inject private LocationList list;

  @Override
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER})
  public EmergencyLocationData create(EmergencyLocationData data) {
    Checks.present(data);
    UUID ownerId = data.getOwnerId() == null ? Scope.callerTenant() : data.getOwnerId();
    Tenant owner = tenants.editable(ownerId);
    Checks checks =
        Checks.of(data)
            .readOnly("/id", data.getId(), null)
            .readOnly("/createdAt", data.getCreatedAt(), null)
            .readOnly("/updatedAt", data.getUpdatedAt(), null)
            .require(owner.getKind() != TenantKind.CUSTOMER, "/ownerId", "BELOW_RESELLER");
    check(checks, data).done();
    EmergencyLocation location = new EmergencyLocation(ownerId, data);
    em.persist(location);
    Stored.flush(em, REFUSALS);
    return location.data();
  }

  @Override
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER, ADMIN_USER, CUSTOMER_SETTINGS})
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public EmergencyLocationData get(UUID id) {
    EmergencyLocation location = visible(id == null ? null : em.find(EmergencyLocation.class, id));
    return LocationList.shown(location, owner(location).getPath());
  }

  @Override
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER, ADMIN_USER, CUSTOMER_SETTINGS})
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public EmergencyLocationPage find(EmergencyLocationQuery query) {
    Checks.query(query);
    Tenant customer = query.getAvailableTo() == null ? null : customer(query.getAvailableTo());
    return list.page(query, customer);
  }

  @Override
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER})
  public EmergencyLocationData update(EmergencyLocationData data) {
    Checks.present(data);
    EmergencyLocation location =
        editable(data.getId() == null ? null : em.find(EmergencyLocation.class, data.getId()));
    Stored.requireVersion(data.getVersion(), location.getVersion());
    Checks checks =
        Checks.of(data)
            .require(location.getOwnerId().equals(data.getOwnerId()), "/ownerId", "FIXED")
            .require(data.getStatus() != null, "/status", "REQUIRED")
            .readOnly("/createdAt", data.getCreatedAt(), location.getCreatedAt())
            .readOnly("/updatedAt", data.getUpdatedAt(), location.getUpdatedAt());
    check(checks, data).done();
    location.apply(data);
    Stored.flush(em, REFUSALS);
    return location.data();
  }

  @Override
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER})
  public void delete(UUID id, Long version) {
    // Locked, so that no customer can choose it until it is gone.
    EmergencyLocation location =
        editable(
            id == null
                ? null
                : em.find(EmergencyLocation.class, id, LockModeType.PESSIMISTIC_WRITE));
    if (version != null) {
      Stored.requireVersion(version, location.getVersion());
    }
    List<String> names =
        em.createQuery(
                "SELECT t.name FROM Tenant t, EmergencyEntry e"
                    + " WHERE t.id = e.tenantId AND e.locationId = :id ORDER BY t.name",
                String.class)
            .setParameter("id", id)
            .setMaxResults(NAMED)
            .getResultList();
    if (!names.isEmpty()) {
      throw new ServiceException(ErrorCode.IN_USE, location.getCode(), new ArrayList<>(names));
    }
    em.remove(location);
    Stored.flush(
        em,
        Map.of(
            "fk_tenant_emergency_location_location",
            new ServiceException(ErrorCode.IN_USE, location.getCode(), "–")));
  }

  @Override
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER, ADMIN_USER, CUSTOMER_SETTINGS, HELD_READ})
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public byte[] pidfLo(UUID id) {
    EmergencyLocation location = visible(id == null ? null : em.find(EmergencyLocation.class, id));
    return PidfLo.document(
        "urn:uuid:" + location.getId(),
        location.getAddress(),
        location.coordinates(),
        location.getUpdatedAt());
  }

  private Tenant customer(UUID tenantId) {
    Tenant tenant = tenants.visible(tenantId);
    if (tenant.getKind() != TenantKind.CUSTOMER) {
      throw ServiceException.notFound();
    }
    return tenant;
  }

  private TreeNode owner(EmergencyLocation location) {
    return em.find(TreeNode.class, location.getOwnerId());
  }

  /** Those at and below the caller, and those above that may be chosen. */
  private EmergencyLocation visible(EmergencyLocation location) {
    if (location != null) {
      Identity caller = Scope.caller();
      String owner = owner(location).getPath();
      if (caller.sees(owner)
          || caller.tenantPath().startsWith(owner)
              && location.getStatus() == LocationStatus.ACTIVE) {
        return location;
      }
    }
    throw ServiceException.notFound();
  }

  private EmergencyLocation editable(EmergencyLocation location) {
    EmergencyLocation seen = visible(location);
    if (!Scope.caller().sees(owner(seen).getPath())) {
      throw new ServiceException(ErrorCode.FORBIDDEN);
    }
    tenants.editable(seen.getOwnerId());
    return seen;
  }

  private static Checks check(Checks checks, EmergencyLocationData data) {
    List<String> emails = data.getNotificationEmails();
    for (int i = 0; emails != null && i < emails.size(); i++) {
      checks.require(Folded.clean(emails.get(i)) != null, "/notificationEmails/" + i, "REQUIRED");
    }
    CivicAddress.check(checks, data.getAddress());
    return checks;
  }
}

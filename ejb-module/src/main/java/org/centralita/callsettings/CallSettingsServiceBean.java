package org.centralita.callsettings;

import static org.centralita.security.Roles.ADMIN_USER;
import static org.centralita.security.Roles.CUSTOMER_SETTINGS;
import static org.centralita.security.Roles.PROVIDER_ADMIN;
import static org.centralita.security.Roles.RESELLER_USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.UUID;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.centralita.persistence.Folded;
import org.centralita.persistence.Stored;
import org.centralita.tenant.Tenant;
import org.centralita.tenant.TenantKind;
import org.centralita.tenant.Tenants;
import org.centralita.validation.Checks;

/** Transactions, authorisation and rules of {@link CallSettingsService}. */
@Stateless
public class CallSettingsServiceBean implements CallSettingsService {

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  @Inject private Tenants tenants;
  @Inject private AssignableLocations locations;

  @Override
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER, ADMIN_USER, CUSTOMER_SETTINGS})
  public CallSettingsData get(UUID tenantId) {
    customer(tenants.visible(tenantId));
    CallSettings settings = em.find(CallSettings.class, tenantId);
    return settings == null ? defaults(tenantId) : settings.data();
  }

  @Override
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER, ADMIN_USER, CUSTOMER_SETTINGS})
  public CallSettingsData update(UUID tenantId, CallSettingsData data) {
    // Held, because the customer's list of locations is changed under the same lock.
    customer(tenants.locked(tenantId));
    Tenant tenant = tenants.editable(tenantId);
    check(data, tenant);
    CallSettings settings = em.find(CallSettings.class, tenantId);
    long version = settings == null ? 0 : settings.getVersion();
    Stored.requireVersion(data.getVersion(), version);
    if (data.getEmergencyLocationId() != null) {
      locations.assign(tenant, data.getEmergencyLocationId());
    }
    if (settings == null) {
      settings = new CallSettings(tenantId);
      settings.apply(data, tenant.getCountry());
      em.persist(settings);
    } else {
      settings.apply(data, tenant.getCountry());
    }
    Stored.flush(em, Map.of("PRIMARY", new ServiceException(ErrorCode.STALE)));
    return settings.data();
  }

  /** Settings that were never set have version 0, stored ones begin with 1. */
  private static CallSettingsData defaults(UUID tenantId) {
    CallSettingsData data = new CallSettings(tenantId).data();
    data.setVersion(0L);
    return data;
  }

  private static Tenant customer(Tenant tenant) {
    if (tenant.getKind() != TenantKind.CUSTOMER) {
      throw ServiceException.notFound();
    }
    return tenant;
  }

  private void check(CallSettingsData data, Tenant tenant) {
    Checks checks = Checks.of(data);
    String country = tenant.getCountry();
    String areaCode = Folded.clean(data.getDefaultAreaCode());
    checks.require(
        areaCode == null || NumberingPlan.hasAreaCode(country, areaCode),
        "/defaultAreaCode",
        "BAD_AREA_CODE",
        country);
    checks.require(
        data.getEmergencyLocationId() == null
            || locations.mayHave(tenant, data.getEmergencyLocationId()),
        "/emergencyLocationId",
        "NOT_ASSIGNABLE");
    number(checks, "/callerNumber", data.getCallerNumber(), country);
    number(checks, "/emergencyCallerNumber", data.getEmergencyCallerNumber(), country);
    checks.done();
  }

  private static void number(Checks checks, String pointer, String typed, String country) {
    String number = Folded.clean(typed);
    checks.require(
        number == null
            || number.length() <= 40
                && number.codePoints().noneMatch(Character::isISOControl)
                && NumberingPlan.isNumber(country, number),
        pointer,
        "BAD_PHONE_NUMBER",
        country);
  }
}

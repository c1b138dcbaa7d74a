package org.centralita.emergency;

import static org.centralita.security.Roles.ADMIN_USER;
import static org.centralita.security.Roles.CUSTOMER_SETTINGS;
import static org.centralita.security.Roles.PROVIDER_ADMIN;
import static org.centralita.security.Roles.RESELLER_USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.centralita.callsettings.DefaultLocations;
import org.centralita.error.ServiceException;
import org.centralita.tenant.Tenant;
import org.centralita.tenant.TenantKind;
import org.centralita.tenant.Tenants;
import org.centralita.validation.Checks;

/**
 * Transactions, authorisation and rules of {@link EmergencyEntryService}. The default must be an
 * entry at every moment: entries come before it and go after it.
 */
@Stateless
public class EmergencyEntryServiceBean implements EmergencyEntryService {

  @Inject private Tenants tenants;
  @Inject private CustomerLocations locations;
  @Inject private DefaultLocations defaults;

  @Override
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER, ADMIN_USER, CUSTOMER_SETTINGS})
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public EmergencyEntryList list(UUID tenantId) {
    customer(tenants.visible(tenantId));
    return shown(tenantId);
  }

  @Override
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER, ADMIN_USER, CUSTOMER_SETTINGS})
  public EmergencyEntryData add(UUID tenantId, EmergencyEntryData entry) {
    Tenant customer = changing(tenantId);
    Checks checks = Checks.of(entry);
    List<Assigned> had = locations.of(tenantId);
    Assigned row = Assigned.find(had, entry.getLocationId());
    EmergencyLocation location =
        row == null
            ? available(customer, List.of(entry)).get(entry.getLocationId())
            : row.location();
    EntryChecks.one(checks, "", entry, row, location);
    checks.require(
        row != null || had.size() < EmergencyEntryList.MOST,
        "/locationId",
        "TOO_MANY",
        EmergencyEntryList.MOST);
    checks.done();
    if (row == null) {
      row = locations.add(tenantId, List.of(location), "/locationId").get(0);
    }
    if (had.isEmpty() || Boolean.TRUE.equals(entry.getDefaultEntry())) {
      defaults.set(tenantId, location.getId());
    }
    return row.data(defaults.of(tenantId));
  }

  @Override
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER, ADMIN_USER, CUSTOMER_SETTINGS})
  public EmergencyEntryList replace(UUID tenantId, EmergencyEntryList entries) {
    Tenant customer = changing(tenantId);
    Checks checks = Checks.of(entries);
    checks.done();
    List<EmergencyEntryData> wanted = entries.getItems();
    List<Assigned> had = locations.of(tenantId);
    Map<UUID, EmergencyLocation> available = available(customer, wanted);
    EntryChecks.all(checks, wanted, had, available);
    checks.done();

    List<EmergencyLocation> added = new ArrayList<>();
    List<Assigned> gone = new ArrayList<>(had);
    for (EmergencyEntryData item : wanted) {
      if (!gone.removeIf(row -> row.is(item.getLocationId()))) {
        added.add(available.get(item.getLocationId()));
      }
    }
    List<Assigned> after = new ArrayList<>(had);
    after.removeAll(gone);
    after.addAll(locations.add(tenantId, added, "/items"));
    defaults.set(tenantId, defaultOf(tenantId, wanted, had, after));
    locations.remove(tenantId, gone);
    return shown(tenantId);
  }

  /** The one that says so; else the one it was, unless that says no; else the first by code. */
  private UUID defaultOf(
      UUID tenantId, List<EmergencyEntryData> wanted, List<Assigned> had, List<Assigned> after) {
    UUID before = defaults.of(tenantId);
    for (EmergencyEntryData item : wanted) {
      if (Boolean.TRUE.equals(item.getDefaultEntry())) {
        return item.getLocationId();
      }
    }
    for (EmergencyEntryData item : wanted) {
      if (item.getLocationId().equals(before)) {
        return Boolean.FALSE.equals(item.getDefaultEntry()) ? null : before;
      }
    }
    return before == null && !had.isEmpty() ? null : first(after);
  }

  @Override
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER, ADMIN_USER, CUSTOMER_SETTINGS})
  public EmergencyEntryData update(UUID tenantId, UUID entryId, EmergencyEntryData entry) {
    Tenant customer = changing(tenantId);
    Checks checks = Checks.of(entry);
    List<Assigned> had = locations.of(tenantId);
    Assigned row = existing(had, entryId);
    boolean moves = !row.is(entry.getLocationId());
    EmergencyLocation location =
        moves ? available(customer, List.of(entry)).get(entry.getLocationId()) : row.location();
    checks.require(
        !moves || Assigned.find(had, entry.getLocationId()) == null, "/locationId", "DUPLICATE");
    checks.require(
        entry.getLocationId() == null || location != null, "/locationId", "NOT_ASSIGNABLE");
    EntryChecks.readOnly(checks, "", entry, row.entry(), row.location());
    checks.done();

    boolean was = row.is(defaults.of(tenantId));
    boolean is = entry.getDefaultEntry() == null ? was : entry.getDefaultEntry();
    if (was && (moves || !is)) {
      defaults.set(tenantId, null);
    }
    if (moves) {
      locations.move(row, location);
    }
    if (is) {
      defaults.set(tenantId, location.getId());
    }
    return new Assigned(row.entry(), location).data(defaults.of(tenantId));
  }

  @Override
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER, ADMIN_USER, CUSTOMER_SETTINGS})
  public void remove(UUID tenantId, UUID entryId) {
    givingBack(tenantId);
    List<Assigned> kept = new ArrayList<>(locations.of(tenantId));
    Assigned row = existing(kept, entryId);
    kept.remove(row);
    if (row.is(defaults.of(tenantId))) {
      defaults.set(tenantId, first(kept));
    }
    locations.remove(tenantId, List.of(row));
  }

  @Override
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER, ADMIN_USER, CUSTOMER_SETTINGS})
  public void clear(UUID tenantId) {
    givingBack(tenantId);
    defaults.set(tenantId, null);
    locations.remove(tenantId, locations.of(tenantId));
  }

  /** Held until the transaction ends, so that changes of one customer come one after another. */
  private Tenant changing(UUID tenantId) {
    customer(tenants.locked(tenantId));
    return tenants.editable(tenantId);
  }

  /** The same for what terminated customers do, too: a location can't go before its entries. */
  private void givingBack(UUID tenantId) {
    customer(tenants.locked(tenantId));
    tenants.manageable(tenantId);
  }

  private static Tenant customer(Tenant tenant) {
    if (tenant.getKind() != TenantKind.CUSTOMER) {
      throw ServiceException.notFound();
    }
    return tenant;
  }

  /** The default first, then by code. */
  private EmergencyEntryList shown(UUID tenantId) {
    UUID defaultId = defaults.of(tenantId);
    return new EmergencyEntryList(
        locations.of(tenantId).stream()
            .sorted(Comparator.comparing((Assigned row) -> !row.is(defaultId)))
            .map(row -> row.data(defaultId))
            .toList());
  }

  /** Of those to which help can be sent; null for none. */
  private static UUID first(List<Assigned> rows) {
    return rows.stream()
        .filter(row -> row.location().isActive())
        .min(
            Comparator.comparing(
                (Assigned row) -> row.location().getCode(), String.CASE_INSENSITIVE_ORDER))
        .map(row -> row.location().getId())
        .orElse(null);
  }

  private static Assigned existing(List<Assigned> rows, UUID entryId) {
    return rows.stream()
        .filter(row -> row.entry().getId().equals(entryId))
        .findFirst()
        .orElseThrow(ServiceException::notFound);
  }

  private Map<UUID, EmergencyLocation> available(Tenant customer, List<EmergencyEntryData> items) {
    return locations.available(
        customer,
        items.stream()
            .map(EmergencyEntryData::getLocationId)
            .filter(Objects::nonNull)
            .distinct()
            .toList());
  }
}

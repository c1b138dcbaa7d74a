package org.centralita.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.centralita.callsettings.AssignableLocations;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.centralita.persistence.Stored;
import org.centralita.persistence.UuidConverter;
import org.centralita.tenant.Tenant;

/** The locations that customers have. Whoever changes them holds the customer's row. */
@ApplicationScoped
public class CustomerLocations implements AssignableLocations {

  /** Users of a location that a refusal names. */
  private static final int NAMED = 3;

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  /** What the customer has, by code. */
  public List<Assigned> of(UUID tenantId) {
    return em
        .createQuery(
            "SELECT e, l FROM EmergencyEntry e, EmergencyLocation l"
                + " WHERE l.id = e.locationId AND e.tenantId = :tenant ORDER BY l.code, l.id",
            Object[].class)
        .setParameter("tenant", tenantId)
        .getResultList()
        .stream()
        .map(row -> assigned((EmergencyEntry) row[0], (EmergencyLocation) row[1]))
        .toList();
  }

  private static Assigned assigned(EmergencyEntry entry, EmergencyLocation location) {
    return new Assigned(entry.known(location), location);
  }

  /** Those of the locations that the customer may choose: the active ones of owners above it. */
  public Map<UUID, EmergencyLocation> available(Tenant customer, Collection<UUID> ids) {
    Map<UUID, EmergencyLocation> available = new HashMap<>();
    if (!ids.isEmpty()) {
      em.createQuery(
              "SELECT l FROM EmergencyLocation l WHERE l.id IN :ids AND l.status = :status",
              EmergencyLocation.class)
          .setParameter("ids", ids)
          .setParameter("status", LocationStatus.ACTIVE)
          .getResultList()
          .forEach(location -> available.put(location.getId(), location));
      List<UUID> above = Tenant.line(customer.getPath());
      available.values().removeIf(location -> !above.contains(location.getOwnerId()));
    }
    return available;
  }

  @Override
  public boolean mayHave(Tenant customer, UUID locationId) {
    return has(customer, locationId) || !available(customer, List.of(locationId)).isEmpty();
  }

  @Override
  public void assign(Tenant customer, UUID locationId) {
    if (!has(customer, locationId)) {
      EmergencyLocation location = available(customer, List.of(locationId)).get(locationId);
      if (location == null) {
        throw ServiceException.invalid("/emergencyLocationId", "NOT_ASSIGNABLE");
      }
      if (of(customer.getId()).size() >= EmergencyEntryList.MOST) {
        throw ServiceException.invalid("/emergencyLocationId", "TOO_MANY", EmergencyEntryList.MOST);
      }
      add(customer.getId(), List.of(location), "/emergencyLocationId");
    }
  }

  private boolean has(Tenant customer, UUID locationId) {
    return em.createQuery(
                "SELECT COUNT(e) FROM EmergencyEntry e"
                    + " WHERE e.tenantId = :tenant AND e.locationId = :location",
                Long.class)
            .setParameter("tenant", customer.getId())
            .setParameter("location", locationId)
            .getSingleResult()
        > 0;
  }

  /**
   * Adds them to what the customer has; written when this returns.
   *
   * @param pointer what to blame for a location that has gone meanwhile
   */
  public List<Assigned> add(
      UUID tenantId, Collection<EmergencyLocation> locations, String pointer) {
    List<Assigned> added = new ArrayList<>();
    for (EmergencyLocation location : locations) {
      EmergencyEntry entry = new EmergencyEntry(tenantId, location);
      em.persist(entry);
      added.add(new Assigned(entry, location));
    }
    Stored.flush(em, gone(pointer));
    return added;
  }

  /** Makes an entry one of another location; written when this returns. */
  public void move(Assigned from, EmergencyLocation to) {
    requireUnused(from.entry().getTenantId(), List.of(from));
    from.entry().become(to);
    Map<String, ServiceException> refusals = new HashMap<>(gone("/locationId"));
    refusals.putAll(used(from));
    Stored.flush(em, refusals);
  }

  /** Takes them from the customer; 409 where something is in one of them. */
  public void remove(UUID tenantId, List<Assigned> gone) {
    if (!gone.isEmpty()) {
      requireUnused(tenantId, gone);
      gone.forEach(row -> em.remove(row.entry()));
      Stored.flush(em, used(gone.get(0)));
    }
  }

  private static Map<String, ServiceException> gone(String pointer) {
    return Map.of(
        "fk_tenant_emergency_location_location",
        ServiceException.invalid(pointer, "NOT_ASSIGNABLE"));
  }

  /** For what was put there while this transaction looked. */
  private static Map<String, ServiceException> used(Assigned row) {
    ServiceException refusal =
        new ServiceException(ErrorCode.IN_USE, row.location().getCode(), "–");
    return Map.of("fk_number_block_location", refusal, "fk_extension_location", refusal);
  }

  /** Number blocks and extensions stay where they are: 409 that names some. */
  private void requireUnused(UUID tenantId, List<Assigned> gone) {
    String in =
        " WHERE tenant_id = ? AND emergency_location_id IN (?"
            + ", ?".repeat(gone.size() - 1)
            + ")";
    Query users =
        em.createNativeQuery(
            "SELECT emergency_location_id, first_number, last_number FROM number_block"
                + in
                + " UNION ALL SELECT emergency_location_id, number, number FROM extension"
                + in
                + " ORDER BY 2 LIMIT "
                + NAMED);
    int place = 1;
    for (int table = 0; table < 2; table++) {
      users.setParameter(place++, UuidConverter.bytes(tenantId));
      for (Assigned row : gone) {
        users.setParameter(place++, UuidConverter.bytes(row.location().getId()));
      }
    }
    List<?> found = users.getResultList();
    if (!found.isEmpty()) {
      UUID used = location(found.get(0));
      String code =
          gone.stream().filter(row -> row.is(used)).findFirst().orElseThrow().location().getCode();
      ArrayList<String> names = new ArrayList<>();
      for (Object row : found) {
        if (location(row).equals(used)) {
          names.add(name((Object[]) row));
        }
      }
      throw new ServiceException(ErrorCode.IN_USE, code, names);
    }
  }

  private static UUID location(Object row) {
    return UuidConverter.uuid((byte[]) ((Object[]) row)[0]);
  }

  /** One number, or the first and last of several. */
  private static String name(Object[] row) {
    return row[1].equals(row[2]) ? row[1].toString() : row[1] + "–" + row[2];
  }
}

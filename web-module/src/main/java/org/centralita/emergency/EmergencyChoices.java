package org.centralita.emergency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The emergency locations that forms of a customer offer to choose from, read once per request. */
@Named
@RequestScoped
public class EmergencyChoices {

  @Inject private EmergencyEntryService entries;

  private final Map<UUID, List<EmergencyEntryData>> byTenant = new HashMap<>();

  public List<EmergencyEntryData> of(UUID tenantId) {
    return byTenant.computeIfAbsent(tenantId, id -> entries.list(id).getItems());
  }

  /** The code of a customer's location; null for none. */
  public String code(UUID tenantId, UUID locationId) {
    return of(tenantId).stream()
        .filter(entry -> entry.getLocationId().equals(locationId))
        .map(EmergencyEntryData::getCode)
        .findFirst()
        .orElse(null);
  }
}

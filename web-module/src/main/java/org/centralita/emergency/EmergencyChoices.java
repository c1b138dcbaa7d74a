package org.centralita.emergency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BinaryOperator;

/** The emergency locations that forms of a customer offer to choose from, read once per request. */
@Named
@RequestScoped
public class EmergencyChoices {

  @Inject private EmergencyEntryService entries;

  private final Map<UUID, List<EmergencyEntryData>> byTenant = new HashMap<>();

  public List<EmergencyEntryData> of(UUID tenantId) {
    return byTenant.computeIfAbsent(tenantId, id -> entries.list(id).getItems());
  }

  /** What people call the value of a form's field: of a location its code, else the value. */
  public BinaryOperator<String> names(UUID tenantId) {
    return (field, value) ->
        "emergencyLocationId".equals(field) && value != null
            ? Objects.requireNonNullElse(code(tenantId, UUID.fromString(value)), value)
            : value;
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

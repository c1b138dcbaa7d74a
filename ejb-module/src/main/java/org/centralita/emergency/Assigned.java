package org.centralita.emergency;

import java.util.List;
import java.util.UUID;

/** An entry of a customer with the location that it is of. */
record Assigned(EmergencyEntry entry, EmergencyLocation location) {

  boolean is(UUID locationId) {
    return location.getId().equals(locationId);
  }

  /** The one of that location; null when there is none. */
  static Assigned find(List<Assigned> rows, UUID locationId) {
    return rows.stream().filter(row -> row.is(locationId)).findFirst().orElse(null);
  }

  /** The entry as callers see it. */
  EmergencyEntryData data(UUID defaultId) {
    EmergencyEntryData data = new EmergencyEntryData();
    data.setId(entry.getId());
    data.setLocationId(location.getId());
    data.setDefaultEntry(is(defaultId));
    data.setCode(location.getCode());
    data.setLabel(location.getLabel());
    data.setStatus(location.getStatus());
    return data;
  }
}

package org.centralita.emergency;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.centralita.validation.Checks;

/** What may be wrong with the entries that somebody wants a customer to have. */
final class EntryChecks {

  private EntryChecks() {}

  /** Of a whole list, in which each location comes once and one is the default at most. */
  static void all(
      Checks checks,
      List<EmergencyEntryData> wanted,
      List<Assigned> had,
      Map<UUID, EmergencyLocation> available) {
    Set<UUID> seen = new HashSet<>();
    boolean chosen = false;
    for (int i = 0; i < wanted.size(); i++) {
      EmergencyEntryData item = wanted.get(i);
      String pointer = "/items/" + i;
      Assigned row = Assigned.find(had, item.getLocationId());
      one(
          checks,
          pointer,
          item,
          row,
          row == null ? available.get(item.getLocationId()) : row.location());
      checks.require(seen.add(item.getLocationId()), pointer + "/locationId", "DUPLICATE");
      boolean isDefault = Boolean.TRUE.equals(item.getDefaultEntry());
      checks.require(!isDefault || !chosen, pointer + "/default", "ONE_DEFAULT");
      chosen |= isDefault;
    }
  }

  static void one(
      Checks checks,
      String pointer,
      EmergencyEntryData item,
      Assigned row,
      EmergencyLocation location) {
    checks.require(
        item.getLocationId() == null || location != null,
        pointer + "/locationId",
        "NOT_ASSIGNABLE");
    readOnly(checks, pointer, item, row == null ? null : row.entry(), location);
  }

  static void readOnly(
      Checks checks,
      String pointer,
      EmergencyEntryData item,
      EmergencyEntry entry,
      EmergencyLocation location) {
    checks.readOnly(pointer + "/id", item.getId(), entry == null ? null : entry.getId());
    if (location != null) {
      checks
          .readOnly(pointer + "/code", item.getCode(), location.getCode())
          .readOnly(pointer + "/label", item.getLabel(), location.getLabel())
          .readOnly(pointer + "/status", item.getStatus(), location.getStatus());
    }
  }
}

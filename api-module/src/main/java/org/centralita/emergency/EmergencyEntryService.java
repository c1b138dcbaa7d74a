package org.centralita.emergency;

import java.util.UUID;

/**
 * The emergency locations of a customer (E2), chosen from the catalogues above it. The default one
 * is the customer's emergency location in its call settings (S1): there is one truth about it.
 */
public interface EmergencyEntryService {

  /** All entries, the default first, then by code. */
  EmergencyEntryList list(UUID tenantId);

  /**
   * Adds a location. The first one becomes the default; a later one does when it says so.
   *
   * @return the entry; the one that is there when the customer has the location already
   */
  EmergencyEntryData add(UUID tenantId, EmergencyEntryData entry);

  /** Replaces all entries; 409 where one that goes is in use by a number block or SIP user. */
  EmergencyEntryList replace(UUID tenantId, EmergencyEntryList entries);

  /** Changes which location an entry is, or whether it is the default. */
  EmergencyEntryData update(UUID tenantId, UUID entryId, EmergencyEntryData entry);

  /** Removes one; the first of the others becomes the default where this one was it. */
  void remove(UUID tenantId, UUID entryId);

  /** Removes all. */
  void clear(UUID tenantId);
}

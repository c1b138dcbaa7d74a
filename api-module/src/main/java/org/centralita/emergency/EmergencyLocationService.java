package org.centralita.emergency;

import java.util.UUID;

/**
 * The catalogues of emergency locations (E1). Provider and resellers keep them; a customer sees the
 * active ones of those above it, because it chooses from them.
 */
public interface EmergencyLocationService {

  /** Makes a location; 409 when its code is taken in the owner's catalogue. */
  EmergencyLocationData create(EmergencyLocationData location);

  EmergencyLocationData get(UUID id);

  /** One page, by code. */
  EmergencyLocationPage find(EmergencyLocationQuery query);

  /** Changes the whole record but its owner. */
  EmergencyLocationData update(EmergencyLocationData location);

  /**
   * Removes it; 409 when a customer has it, which names the customers.
   *
   * @param version the version that was read; null to remove it whatever its version
   */
  void delete(UUID id, Long version);

  /** The location as a PIDF-LO document (RFC 4119, RFC 5139, RFC 5491), encoded in UTF-8. */
  byte[] pidfLo(UUID id);
}

package org.centralita.number;

import java.util.UUID;

/** Conferences of a customer (N3). */
public interface ConferenceService {

  /** Makes a conference; 409 when the number is used in the account, or is another customer's. */
  ConferenceData create(UUID tenantId, ConferenceData conference);

  ConferenceData get(UUID tenantId, UUID id);

  /** One page, by number. */
  ConferencePage find(UUID tenantId, ConferenceQuery query);

  /** Changes the whole record but its number. */
  ConferenceData update(UUID tenantId, ConferenceData conference);

  /**
   * Removes it.
   *
   * @param version the version that was read; null to remove it whatever its version
   */
  void delete(UUID tenantId, UUID id, Long version);
}

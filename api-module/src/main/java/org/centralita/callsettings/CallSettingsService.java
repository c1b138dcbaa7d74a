package org.centralita.callsettings;

import java.util.UUID;

/** Call settings of a customer (S1). */
public interface CallSettingsService {

  /** The settings, or the defaults with version 0 when none were set. */
  CallSettingsData get(UUID tenantId);

  /**
   * Replaces all settings; a null field gets its default.
   *
   * @param settings with the version that was read; 412 when it is stale, 422 for invalid fields
   */
  CallSettingsData update(UUID tenantId, CallSettingsData settings);
}

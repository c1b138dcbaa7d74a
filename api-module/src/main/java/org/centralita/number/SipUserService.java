package org.centralita.number;

import java.util.UUID;

/** SIP users of a customer (N3). A SIP proxy reads them from the database (N4). */
public interface SipUserService {

  /**
   * Makes a SIP user; 409 when the number is used in the account, or is another customer's. Only
   * those above the customer give addresses: 403 for its own administrators.
   */
  SipUserData create(UUID tenantId, SipUserData user);

  SipUserData get(UUID tenantId, UUID id);

  /** One page, by number. */
  SipUserPage find(UUID tenantId, SipUserQuery query);

  /**
   * Changes the whole record but its number; a null password keeps the one it has. Addresses that
   * it has may be kept and given up; new ones as in {@link #create}.
   */
  SipUserData update(UUID tenantId, SipUserData user);

  /**
   * Removes it.
   *
   * @param version the version that was read; null to remove it whatever its version
   */
  void delete(UUID tenantId, UUID id, Long version);
}

package org.centralita.number;

/** How a SIP user proves who it is. */
public enum SipAuthentication {
  /** By digest (RFC 3261, section 22). */
  PASSWORD,
  /** By the address that its requests come from. */
  IP
}

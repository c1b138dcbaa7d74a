package org.centralita.emergency;

/** What a customer, number block or SIP user lacks, should it call for help (E4). */
public enum GapCode {
  /** It has no emergency location. */
  NO_LOCATION,
  /** Its emergency location is not active any more. */
  INVALID_LOCATION,
  /** Its emergency location tells neither a floor nor a room. */
  NO_FLOOR_OR_ROOM,
  /** Nobody is told of its emergency calls. */
  NO_NOTIFICATION_CONTACT
}

package org.centralita.emergency;

/** Who or what has a gap (E4). */
public enum GapSubject {
  CUSTOMER,
  NUMBER_BLOCK,
  SIP_USER
}

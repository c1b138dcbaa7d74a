package org.centralita.number;

/** What a number is used for. */
public enum NumberUse {
  SIP_USER,
  CONFERENCE
}

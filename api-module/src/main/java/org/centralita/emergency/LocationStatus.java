package org.centralita.emergency;

/** Whether an emergency location may be assigned. */
public enum LocationStatus {
  ACTIVE,
  INACTIVE
}

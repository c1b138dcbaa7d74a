package org.centralita.tenant;

import org.centralita.data.Data;

/** Body of a status move. */
public class MoveRequest implements Data {

  private static final long serialVersionUID = 1L;

  private String reason;

  /** Why; null when nobody says. */
  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}

package org.centralita.tenant;

/** Body of a status move. */
public class MoveRequest {

  private String reason;

  /** Why; null when nobody says. */
  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}

package org.centralita.tenant;

import java.time.Instant;

/** Body of a termination. */
public class TerminationRequest extends MoveRequest {

  private static final long serialVersionUID = 1L;

  private Instant at;

  /** When; null for now. */
  public Instant getAt() {
    return at;
  }

  public void setAt(Instant at) {
    this.at = at;
  }
}

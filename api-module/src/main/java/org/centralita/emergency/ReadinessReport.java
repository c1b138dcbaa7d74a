package org.centralita.emergency;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import java.time.Instant;
import java.util.List;
import org.centralita.data.Data;

/** Whether help could be sent (E4). */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"checkedAt", "ready", "complete", "gaps"})
@JsonbPropertyOrder({"checkedAt", "ready", "complete", "gaps"})
public class ReadinessReport implements Data {

  private static final long serialVersionUID = 1L;

  /** Subjects whose gaps one report tells of. */
  public static final int MOST = 500;

  private Instant checkedAt;

  private boolean ready;

  private boolean complete;

  private List<ReadinessGap> gaps;

  /** When it was looked at. */
  public Instant getCheckedAt() {
    return checkedAt;
  }

  public void setCheckedAt(Instant checkedAt) {
    this.checkedAt = checkedAt;
  }

  /** Whether there is no gap. */
  public boolean isReady() {
    return ready;
  }

  public void setReady(boolean ready) {
    this.ready = ready;
  }

  /** Whether these are all gaps: the first 500 customers, blocks and users with one are told of. */
  public boolean isComplete() {
    return complete;
  }

  public void setComplete(boolean complete) {
    this.complete = complete;
  }

  /** What is missing; empty when nothing is. */
  public List<ReadinessGap> getGaps() {
    return gaps;
  }

  public void setGaps(List<ReadinessGap> gaps) {
    this.gaps = gaps;
  }
}

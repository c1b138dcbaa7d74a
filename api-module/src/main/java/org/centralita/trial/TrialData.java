package org.centralita.trial;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import java.time.LocalDate;
import org.centralita.data.Data;
import org.centralita.data.ReadOnly;

/** A customer's trial (R1). */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"days", "startsOn", "endsOn"})
@JsonbPropertyOrder({"days", "startsOn", "endsOn"})
public class TrialData implements Data {

  private static final long serialVersionUID = 1L;

  @Min(value = 1, message = "TOO_SMALL")
  @Max(value = 365, message = "TOO_LARGE")
  private Integer days;

  @ReadOnly private LocalDate startsOn;

  @ReadOnly private LocalDate endsOn;

  /** Length from its start; in a create, the reseller's longest when null. */
  public Integer getDays() {
    return days;
  }

  public void setDays(Integer days) {
    this.days = days;
  }

  /** First day, in the tenant's time zone. Read only. */
  public LocalDate getStartsOn() {
    return startsOn;
  }

  public void setStartsOn(LocalDate startsOn) {
    this.startsOn = startsOn;
  }

  /** Last day, in the tenant's time zone. Read only. */
  public LocalDate getEndsOn() {
    return endsOn;
  }

  public void setEndsOn(LocalDate endsOn) {
    this.endsOn = endsOn;
  }
}

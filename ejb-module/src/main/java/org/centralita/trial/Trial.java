package org.centralita.trial;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;

/** A span of days that a customer does not pay for (R1). */
@Embeddable
public class Trial {

  @Column(name = "trial_days")
  private Integer days;

  @Column(name = "trial_starts_on")
  private LocalDate startsOn;

  /** For the persistence provider. */
  protected Trial() {}

  /** A trial of so many days, the first one included. */
  public Trial(LocalDate startsOn, int days) {
    this.startsOn = startsOn;
    this.days = days;
  }

  /** The same trial with another length, counted from its start. */
  public Trial lasting(int newDays) {
    return new Trial(startsOn, newDays);
  }

  /** The trial as callers see it. */
  public TrialData data() {
    TrialData data = new TrialData();
    data.setDays(days);
    data.setStartsOn(startsOn);
    data.setEndsOn(startsOn.plusDays(days - 1L));
    return data;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Trial trial
        && Objects.equals(days, trial.days)
        && Objects.equals(startsOn, trial.startsOn);
  }

  @Override
  public int hashCode() {
    return Objects.hash(days, startsOn);
  }

  @Override
  public String toString() {
    return days + " days from " + startsOn;
  }
}

package org.centralita.number;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import org.centralita.audit.Secret;
import org.centralita.persistence.Folded;
import org.centralita.tenant.Tenant;

/** A conference of a customer (N3). */
@Entity
@DiscriminatorValue("CONFERENCE")
public class Conference extends Extension {

  @Secret private String pin;

  /** For the persistence provider. */
  protected Conference() {}

  /** A conference from data that was checked. */
  Conference(Tenant customer, ConferenceData data) {
    super(customer, data.getNumber());
    set(data);
  }

  /** Takes over everything but the number, from data that was checked. */
  void apply(ConferenceData data) {
    change(null, () -> set(data));
  }

  private void set(ConferenceData data) {
    setName(Folded.clean(data.getName()));
    pin = data.getPin();
  }

  ConferenceData data() {
    ConferenceData data = new ConferenceData();
    data.setId(getId());
    data.setVersion(getVersion());
    data.setNumber(getNumber());
    data.setName(getName());
    data.setPin(pin);
    data.setCreatedAt(getCreatedAt());
    data.setUpdatedAt(getUpdatedAt());
    return data;
  }
}

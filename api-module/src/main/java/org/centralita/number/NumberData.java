package org.centralita.number;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import org.centralita.data.Data;

/** A number of a customer (N3). */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"number", "use"})
@JsonbPropertyOrder({"number", "use"})
public class NumberData implements Data {

  private static final long serialVersionUID = 1L;

  private Long number;

  private NumberUse use;

  /** The number. */
  public Long getNumber() {
    return number;
  }

  public void setNumber(Long number) {
    this.number = number;
  }

  /** What it is used for; null when it is free. */
  public NumberUse getUse() {
    return use;
  }

  public void setUse(NumberUse use) {
    this.use = use;
  }
}

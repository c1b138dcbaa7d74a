package org.centralita.emergency;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.centralita.data.Data;

/** All emergency locations of a customer (E2), the default first. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"items"})
@JsonbPropertyOrder({"items"})
public class EmergencyEntryList implements Data {

  private static final long serialVersionUID = 1L;

  /** More places than a customer has. */
  public static final int MOST = 500;

  @NotNull(message = "REQUIRED")
  @Size(max = MOST, message = "TOO_MANY")
  @Valid
  private List<EmergencyEntryData> items;

  public EmergencyEntryList() {}

  public EmergencyEntryList(List<EmergencyEntryData> items) {
    this.items = new ArrayList<>(items);
  }

  public List<EmergencyEntryData> getItems() {
    return items;
  }

  public void setItems(List<EmergencyEntryData> items) {
    this.items = items;
  }
}

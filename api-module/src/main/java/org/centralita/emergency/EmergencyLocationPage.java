package org.centralita.emergency;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.centralita.data.Data;

/** One page of emergency locations. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"items", "next"})
@JsonbPropertyOrder({"items", "next"})
public class EmergencyLocationPage implements Data {

  private static final long serialVersionUID = 1L;

  private List<EmergencyLocationData> items = new ArrayList<>();
  private String next;

  public EmergencyLocationPage() {}

  public EmergencyLocationPage(List<EmergencyLocationData> items, String next) {
    this.items = new ArrayList<>(items);
    this.next = next;
  }

  /** The records; never null. */
  public List<EmergencyLocationData> getItems() {
    return items;
  }

  /** Cursor of the following page; null on the last. */
  public String getNext() {
    return next;
  }
}

package org.centralita.number;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.centralita.data.Data;

/** One page of conferences, by number. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"items", "next"})
@JsonbPropertyOrder({"items", "next"})
public class ConferencePage implements Data {

  private static final long serialVersionUID = 1L;

  private List<ConferenceData> items = new ArrayList<>();
  private String next;

  public ConferencePage() {}

  public ConferencePage(List<ConferenceData> items, String next) {
    this.items = new ArrayList<>(items);
    this.next = next;
  }

  /** The records; never null. */
  public List<ConferenceData> getItems() {
    return items;
  }

  /** Cursor of the following page; null on the last. */
  public String getNext() {
    return next;
  }
}

package org.centralita.number;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.centralita.data.Data;

/** One page of SIP users, by number. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"items", "next"})
@JsonbPropertyOrder({"items", "next"})
public class SipUserPage implements Data {

  private static final long serialVersionUID = 1L;

  private List<SipUserData> items = new ArrayList<>();
  private String next;

  public SipUserPage() {}

  public SipUserPage(List<SipUserData> items, String next) {
    this.items = new ArrayList<>(items);
    this.next = next;
  }

  /** The records; never null. */
  public List<SipUserData> getItems() {
    return items;
  }

  /** Cursor of the following page; null on the last. */
  public String getNext() {
    return next;
  }
}

package org.centralita.user;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.centralita.data.Data;

/** The catalogue of roles, as a list of one page. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"items", "next"})
@JsonbPropertyOrder({"items", "next"})
public class RolePage implements Data {

  private static final long serialVersionUID = 1L;

  private List<RoleData> items = new ArrayList<>();
  private String next;

  public RolePage() {}

  public RolePage(List<RoleData> items, String next) {
    this.items = new ArrayList<>(items);
    this.next = next;
  }

  /** The records; never null. */
  public List<RoleData> getItems() {
    return items;
  }

  /** Cursor of the following page; null on the last. */
  public String getNext() {
    return next;
  }
}

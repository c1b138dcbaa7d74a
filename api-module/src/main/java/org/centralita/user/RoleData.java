package org.centralita.user;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.centralita.data.Data;

/** A role of the catalogue (R3). */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"name", "description", "requires", "exclusiveGroup"})
@JsonbPropertyOrder({"name", "description", "requires", "exclusiveGroup"})
public class RoleData implements Data {

  private static final long serialVersionUID = 1L;

  private String name;

  private String description;

  private List<String> requires;

  private String exclusiveGroup;

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  /** What it allows, in the caller's language. */
  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  /** Roles without which it cannot be held. */
  public List<String> getRequires() {
    return requires;
  }

  public void setRequires(List<String> requires) {
    this.requires = requires;
  }

  /** Of the roles of one group a user holds at most one; null when it is in none. */
  public String getExclusiveGroup() {
    return exclusiveGroup;
  }

  public void setExclusiveGroup(String exclusiveGroup) {
    this.exclusiveGroup = exclusiveGroup;
  }
}

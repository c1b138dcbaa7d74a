package org.centralita.user;

import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.centralita.paging.Page;

/** The catalogue of roles as a list of one page. */
@XmlType(propOrder = {"items", "next"})
public class RolePage extends Page<RoleData> {

  public RolePage() {}

  public RolePage(List<RoleData> items, String next) {
    super(items, next);
  }
}

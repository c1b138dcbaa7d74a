package org.centralita.number;

import jakarta.ws.rs.QueryParam;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import org.centralita.paging.PageQuery;

/** Which numbers of a customer a list shows. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"available"})
public class NumberQuery extends PageQuery {

  private static final long serialVersionUID = 1L;

  @QueryParam("available")
  private Boolean available;

  /** True for those only that are free, false for those that are used; all when null. */
  public Boolean getAvailable() {
    return available;
  }

  public void setAvailable(Boolean available) {
    this.available = available;
  }
}

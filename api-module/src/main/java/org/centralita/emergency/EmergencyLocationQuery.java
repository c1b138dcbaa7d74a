package org.centralita.emergency;

import jakarta.ws.rs.QueryParam;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import java.util.UUID;
import org.centralita.paging.PageQuery;
import org.centralita.validation.Text;

/** Which emergency locations a list shows. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"ownerId", "availableTo", "status", "q"})
public class EmergencyLocationQuery extends PageQuery {

  private static final long serialVersionUID = 1L;

  @QueryParam("ownerId")
  private UUID ownerId;

  @QueryParam("availableTo")
  private UUID availableTo;

  @QueryParam("status")
  private LocationStatus status;

  @QueryParam("q")
  @Text(max = 200)
  private String q;

  /** Only those in this tenant's catalogue. */
  public UUID getOwnerId() {
    return ownerId;
  }

  public void setOwnerId(UUID ownerId) {
    this.ownerId = ownerId;
  }

  /** Only those that may be assigned to this customer. */
  public UUID getAvailableTo() {
    return availableTo;
  }

  public void setAvailableTo(UUID availableTo) {
    this.availableTo = availableTo;
  }

  /** Only those with this status. */
  public LocationStatus getStatus() {
    return status;
  }

  public void setStatus(LocationStatus status) {
    this.status = status;
  }

  /** Beginning of the code, or of any word of the label. */
  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q;
  }
}

package org.centralita.number;

import jakarta.ws.rs.QueryParam;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import org.centralita.paging.PageQuery;
import org.centralita.validation.Text;

/** Which SIP users a list shows. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"q"})
public class SipUserQuery extends PageQuery {

  private static final long serialVersionUID = 1L;

  @QueryParam("q")
  @Text(max = 200)
  private String q;

  /** Beginning of the number, or of any word of the display name. */
  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q;
  }
}

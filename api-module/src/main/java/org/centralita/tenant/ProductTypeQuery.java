package org.centralita.tenant;

import jakarta.ws.rs.QueryParam;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import org.centralita.paging.PageQuery;
import org.centralita.validation.Text;

/** Which product types a list shows. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"country", "q"})
public class ProductTypeQuery extends PageQuery {

  private static final long serialVersionUID = 1L;

  @QueryParam("country")
  private String country;

  @QueryParam("q")
  @Text(max = 200)
  private String q;

  /** Only those that may be assigned in this country. */
  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  /** Beginning of the code or the name. */
  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q;
  }
}

package org.centralita.tenant;

import jakarta.ws.rs.QueryParam;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import java.util.UUID;
import org.centralita.paging.PageQuery;
import org.centralita.validation.Text;

/** Which tenants a list shows; every criterion that is given must hold. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    propOrder = {
      "kind",
      "parent",
      "status",
      "reference",
      "productType",
      "country",
      "q",
      "sort",
      "descending"
    })
public class TenantQuery extends PageQuery {

  private static final long serialVersionUID = 1L;

  @QueryParam("kind")
  private TenantKind kind;

  @QueryParam("parent")
  private UUID parent;

  @QueryParam("status")
  private TenantStatus status;

  @QueryParam("reference")
  private String reference;

  @QueryParam("productType")
  private String productType;

  @QueryParam("country")
  private String country;

  @QueryParam("q")
  @Text(max = 200)
  private String q;

  @QueryParam("sort")
  private TenantSort sort;

  @QueryParam("descending")
  private Boolean descending;

  public TenantKind getKind() {
    return kind;
  }

  public void setKind(TenantKind kind) {
    this.kind = kind;
  }

  /** Only tenants directly below this one. */
  public UUID getParent() {
    return parent;
  }

  public void setParent(UUID parent) {
    this.parent = parent;
  }

  public TenantStatus getStatus() {
    return status;
  }

  public void setStatus(TenantStatus status) {
    this.status = status;
  }

  /** Exactly this reference, ignoring case. */
  public String getReference() {
    return reference;
  }

  public void setReference(String reference) {
    this.reference = reference;
  }

  /** Code of the product type. */
  public String getProductType() {
    return productType;
  }

  public void setProductType(String productType) {
    this.productType = productType;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  /** Each word must begin a word of the name or the reference; accents and case do not count. */
  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q;
  }

  /** The order; by name when null. */
  public TenantSort getSort() {
    return sort;
  }

  public void setSort(TenantSort sort) {
    this.sort = sort;
  }

  /** Whether the order is turned round; false when null. */
  public Boolean getDescending() {
    return descending;
  }

  public void setDescending(Boolean descending) {
    this.descending = descending;
  }
}

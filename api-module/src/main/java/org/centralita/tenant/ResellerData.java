package org.centralita.tenant;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.centralita.data.Data;
import org.centralita.validation.Text;

/** What a reseller may offer to its customers. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"trialsAllowed", "longestTrialDays", "productTypes", "brandName"})
@JsonbPropertyOrder({"trialsAllowed", "longestTrialDays", "productTypes", "brandName"})
public class ResellerData implements Data {

  private static final long serialVersionUID = 1L;

  private boolean trialsAllowed;

  @Min(value = 1, message = "TOO_SMALL")
  @Max(value = 365, message = "TOO_LARGE")
  private Integer longestTrialDays;

  @Size(max = 45, message = "TOO_MANY")
  private List<String> productTypes;

  @Text(max = 100)
  private String brandName;

  /** Whether it may grant trials. */
  public boolean isTrialsAllowed() {
    return trialsAllowed;
  }

  public void setTrialsAllowed(boolean trialsAllowed) {
    this.trialsAllowed = trialsAllowed;
  }

  /**
   * Longest trial in days, and the one that is granted where nobody says; null where trials are not
   * allowed.
   */
  public Integer getLongestTrialDays() {
    return longestTrialDays;
  }

  public void setLongestTrialDays(Integer longestTrialDays) {
    this.longestTrialDays = longestTrialDays;
  }

  /** Codes of the product types it may assign; empty or null for all. */
  public List<String> getProductTypes() {
    return productTypes;
  }

  public void setProductTypes(List<String> productTypes) {
    this.productTypes = productTypes;
  }

  /** The name under which its customers know it; null for its own name. */
  public String getBrandName() {
    return brandName;
  }

  public void setBrandName(String brandName) {
    this.brandName = brandName;
  }
}

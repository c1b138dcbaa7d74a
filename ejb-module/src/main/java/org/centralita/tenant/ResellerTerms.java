package org.centralita.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Objects;
import org.centralita.persistence.Folded;
import org.centralita.persistence.WordsConverter;

/** What a reseller may offer to its customers. */
@Embeddable
public class ResellerTerms {

  @Column(name = "trials_allowed")
  private boolean trialsAllowed;

  @Column(name = "longest_trial_days")
  private Integer longestTrialDays;

  @Column(name = "product_types")
  @Convert(converter = WordsConverter.class)
  private List<String> productTypes = List.of();

  @Column(name = "brand_name")
  private String brandName;

  /** For the persistence provider, and for tenants that are no resellers. */
  public ResellerTerms() {}

  /**
   * The terms as given; null allows no trials. Where the reseller above is limited to some product
   * types, so is one without a list of its own.
   *
   * @param above null where nothing above limits it
   */
  static ResellerTerms of(ResellerData data, ResellerTerms above) {
    ResellerTerms terms = given(data);
    if (terms.productTypes.isEmpty() && above != null) {
      terms.productTypes = above.productTypes;
    }
    return terms;
  }

  private static ResellerTerms given(ResellerData data) {
    ResellerTerms terms = new ResellerTerms();
    if (data != null) {
      terms.trialsAllowed = data.isTrialsAllowed();
      terms.longestTrialDays = data.isTrialsAllowed() ? data.getLongestTrialDays() : null;
      terms.productTypes =
          data.getProductTypes() == null
              ? List.of()
              : data.getProductTypes().stream().distinct().sorted().toList();
      terms.brandName = Folded.clean(data.getBrandName());
    }
    return terms;
  }

  /** Whether customers may get a product type of that code. */
  boolean allowProductType(String code) {
    return productTypes.isEmpty() || productTypes.stream().anyMatch(code::equalsIgnoreCase);
  }

  /** Days of the longest trial that may be granted; 0 where none may. */
  int longestTrial() {
    return trialsAllowed && longestTrialDays != null ? longestTrialDays : 0;
  }

  ResellerData data() {
    ResellerData data = new ResellerData();
    data.setTrialsAllowed(trialsAllowed);
    data.setLongestTrialDays(longestTrialDays);
    data.setProductTypes(productTypes);
    data.setBrandName(brandName);
    return data;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ResellerTerms terms
        && trialsAllowed == terms.trialsAllowed
        && Objects.equals(longestTrialDays, terms.longestTrialDays)
        && Objects.equals(productTypes, terms.productTypes)
        && Objects.equals(brandName, terms.brandName);
  }

  @Override
  public int hashCode() {
    return Objects.hash(trialsAllowed, longestTrialDays, productTypes, brandName);
  }
}

package org.centralita.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.centralita.audit.Audited;
import org.centralita.audit.NotAudited;
import org.centralita.persistence.Folded;
import org.centralita.persistence.LinesConverter;
import org.centralita.persistence.SeatsConverter;
import org.centralita.persistence.WordsConverter;
import org.centralita.security.Scope;

/** A product type (tenant profile): licence level and features of a customer (T7). */
@Entity
@Table(name = "product_type")
@NamedQuery(name = "ProductType.byCode", query = "SELECT p FROM ProductType p WHERE p.code = :code")
public class ProductType extends Audited {

  private String code;
  private String name;
  private String description;

  @Convert(converter = WordsConverter.class)
  private List<String> countries;

  /** The same column as text, for queries. */
  @NotAudited
  @Column(name = "countries", insertable = false, updatable = false)
  private String countryCodes;

  @Column(name = "pbx_types")
  @Convert(converter = WordsConverter.class)
  private List<String> pbxTypes;

  @Convert(converter = LinesConverter.class)
  private List<String> features;

  @Convert(converter = SeatsConverter.class)
  private Map<String, Integer> licences;

  @Column(name = "fixed_once_assigned")
  private boolean fixedOnceAssigned;

  /** For the persistence provider. */
  protected ProductType() {}

  /** A product type from data that was checked. */
  ProductType(ProductTypeData data) {
    super(newId());
    code = data.getCode();
    set(data);
  }

  /** Takes over everything but the code, from data that was checked. */
  void apply(ProductTypeData data) {
    change(null, () -> set(data));
  }

  private void set(ProductTypeData data) {
    name = Folded.clean(data.getName());
    description = Folded.clean(data.getDescription());
    countries = sorted(data.getCountries());
    pbxTypes = sorted(data.getPbxTypes());
    features =
        data.getFeatures() == null
            ? List.of()
            : data.getFeatures().stream().map(Folded::clean).distinct().toList();
    licences = data.getLicences() == null ? Map.of() : data.getLicences();
    fixedOnceAssigned = data.isFixedOnceAssigned();
  }

  private static List<String> sorted(Collection<String> codes) {
    return codes == null ? List.of() : codes.stream().distinct().sorted().toList();
  }

  /** Whether a customer in that country may have it. */
  boolean availableIn(String country) {
    return countries.isEmpty() || countries.contains(country);
  }

  boolean isFixedOnceAssigned() {
    return fixedOnceAssigned;
  }

  String getCode() {
    return code;
  }

  ProductTypeData data() {
    ProductTypeData data = new ProductTypeData();
    data.setId(getId());
    data.setVersion(getVersion());
    data.setCode(code);
    data.setName(name);
    data.setDescription(description);
    data.setCountries(countries);
    data.setPbxTypes(pbxTypes);
    data.setFeatures(features);
    data.setLicences(licences);
    data.setFixedOnceAssigned(fixedOnceAssigned);
    data.setCreatedAt(getCreatedAt());
    data.setUpdatedAt(getUpdatedAt());
    return data;
  }

  /** The catalogue is the provider's. */
  @Override
  protected UUID auditTenantId() {
    return Scope.callerTenant();
  }

  @Override
  protected String auditLabel() {
    return code;
  }
}

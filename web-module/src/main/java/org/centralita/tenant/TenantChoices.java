package org.centralita.tenant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.centralita.paging.PageQuery;
import org.centralita.security.CallContext;

/** What the forms and filters of tenants offer to choose from, read once per request. */
@Named
@RequestScoped
public class TenantChoices {

  @Inject private TenantService tenants;
  @Inject private ProductTypeService types;

  private Map<UUID, String> resellers;
  private final Map<String, List<ProductTypeData>> byCountry = new LinkedHashMap<>();

  /** Names of the caller's own tenant and of the resellers below it. */
  public Map<UUID, String> getResellers() {
    if (resellers == null) {
      resellers = new LinkedHashMap<>();
      TenantData own = tenants.get(CallContext.current().identity().tenantId());
      resellers.put(own.getId(), own.getName());
      TenantQuery query = new TenantQuery();
      query.setKind(TenantKind.RESELLER);
      query.setLimit(PageQuery.MAX_LIMIT);
      tenants.find(query).getItems().forEach(r -> resellers.put(r.getId(), r.getName()));
    }
    return resellers;
  }

  /** The product types that may be assigned in a country; all of them where it is null. */
  public List<ProductTypeData> productTypes(String country) {
    String code = country == null ? "" : country; // expressions have no null text
    return byCountry.computeIfAbsent(code, key -> find(key.isEmpty() ? null : key));
  }

  /** What a product type is called. */
  public String productType(String code) {
    return productTypes(null).stream()
        .filter(type -> type.getCode().equals(code))
        .map(ProductTypeData::getName)
        .findFirst()
        .orElse(code);
  }

  public List<TenantStatus> getStatuses() {
    return Arrays.asList(TenantStatus.values());
  }

  private List<ProductTypeData> find(String country) {
    ProductTypeQuery query = new ProductTypeQuery();
    query.setCountry(country);
    query.setLimit(PageQuery.MAX_LIMIT);
    return types.find(query).getItems();
  }
}

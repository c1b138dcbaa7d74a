package org.centralita.testing;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** A tenant to be made: one that is right in every field unless the test says otherwise. */
public final class TenantBuilder {

  private final Map<String, Object> fields = new LinkedHashMap<>();
  private boolean usualType;

  private TenantBuilder() {}

  /** A customer in Spain with the product type that all tests share. */
  public static TenantBuilder aCustomer() {
    TenantBuilder builder = new TenantBuilder();
    builder.usualType = true;
    return builder.with("kind", "CUSTOMER").with("name", Names.like("Customer")).in("ES");
  }

  /** A reseller in Spain, in service. */
  public static TenantBuilder aReseller() {
    TenantBuilder builder = new TenantBuilder();
    return builder
        .with("kind", "RESELLER")
        .with("name", Names.like("Reseller"))
        .in("ES")
        .with("enabled", true);
  }

  public TenantBuilder named(String name) {
    return with("name", name);
  }

  public TenantBuilder in(String country) {
    return with("country", country);
  }

  public TenantBuilder below(Tenant parent) {
    return with("parentId", parent.id());
  }

  public TenantBuilder enabled() {
    return with("enabled", true);
  }

  public TenantBuilder withType(String code) {
    return with("productType", code);
  }

  /** Sets any field. */
  public TenantBuilder with(String field, Object value) {
    fields.put(field, value);
    usualType = usualType && !field.equals("productType");
    return this;
  }

  /** Leaves a field out. */
  public TenantBuilder without(String field) {
    fields.remove(field);
    usualType = usualType && !field.equals("productType");
    return this;
  }

  /** Sends it; the answer may be a refusal. */
  public Response sentBy(Api api) {
    return api.post("/tenants", body());
  }

  /** Makes it. */
  public Tenant madeBy(Api api) {
    return Tenant.of(sentBy(api));
  }

  /** The record as it is sent. */
  public Map<String, Object> body() {
    if (usualType) {
      withType(ProductTypes.usual());
    }
    return fields;
  }
}

package org.centralita.tenant;

/** A provider, a reseller with a nested one, and a customer. */
public final class SampleTree {

  public final Tenant provider = Tenant.provider("Provider", "US");
  public final Tenant reseller = below(provider, TenantKind.RESELLER, "Reseller");
  public final Tenant nested = below(reseller, TenantKind.RESELLER, "Nested");
  public final Tenant customer = below(reseller, TenantKind.CUSTOMER, "Customer");

  private static Tenant below(Tenant parent, TenantKind kind, String name) {
    TenantData data = new TenantData();
    data.setKind(kind);
    data.setName(name);
    data.setCountry("ES");
    return Tenant.create(data, parent);
  }
}

package org.centralita.tenant;

/** Lets tests of other packages edit a tenant inside a transaction of their own. */
public final class EditedTenant {

  private EditedTenant() {}

  /** What the service does after its checks. */
  public static void apply(Tenant tenant, TenantData data) {
    tenant.apply(data, null);
  }
}

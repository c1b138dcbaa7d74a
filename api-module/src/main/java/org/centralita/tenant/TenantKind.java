package org.centralita.tenant;

/**
 * What a tenant is. There is one PROVIDER, the root; resellers may nest; customers have no
 * children.
 */
public enum TenantKind {
  PROVIDER,
  RESELLER,
  CUSTOMER
}

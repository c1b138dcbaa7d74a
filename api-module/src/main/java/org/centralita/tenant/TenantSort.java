package org.centralita.tenant;

/** Orders of the list of tenants. The constants are spelt as in the query parameter. */
public enum TenantSort {
  name,
  reference,
  createdAt,
  updatedAt
}

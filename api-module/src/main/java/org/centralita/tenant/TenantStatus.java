package org.centralita.tenant;

/** Where a tenant stands in its life (T2). */
public enum TenantStatus {
  /** Made, not enabled yet. */
  PENDING,
  /** In service. */
  ACTIVE,
  /** Nobody logs in, but calls are still recorded and billed. */
  DISABLED,
  /** Closed as a penalty. */
  BLOCKED,
  /** Ended. Only the provider reinstates it. */
  TERMINATED
}

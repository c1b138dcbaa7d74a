package org.centralita.tenant;

import java.io.Serializable;
import java.util.Map;

/**
 * Numbers for the dashboard.
 *
 * @param customers customers by status; a status without customers is absent
 * @param resellers resellers by status
 */
public record TenantCounts(Map<TenantStatus, Long> customers, Map<TenantStatus, Long> resellers)
    implements Serializable {}

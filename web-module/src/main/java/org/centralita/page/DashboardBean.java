package org.centralita.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.centralita.audit.AuditEntryData;
import org.centralita.audit.AuditQuery;
import org.centralita.audit.AuditService;
import org.centralita.tenant.TenantCounts;
import org.centralita.tenant.TenantKind;
import org.centralita.tenant.TenantService;
import org.centralita.tenant.TenantStatus;

/** The first page: how many tenants there are, and what was done last. */
@Named
@RequestScoped
public class DashboardBean {

  /** How many tenants of a kind there are, by status. */
  public record Count(TenantKind kind, Map<TenantStatus, Long> byStatus) {
    public long of(TenantStatus status) {
      return byStatus.getOrDefault(status, 0L);
    }

    public long getTotal() {
      return byStatus.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  @Inject private TenantService tenants;
  @Inject private AuditService audit;
  @Inject private Viewer viewer;

  private List<Count> counts;
  private List<AuditEntryData> changes = List.of();

  public void read() {
    Messages.orErrorPage(
        () -> {
          TenantCounts all = tenants.counts();
          counts =
              List.of(
                  new Count(TenantKind.CUSTOMER, all.customers()),
                  new Count(TenantKind.RESELLER, all.resellers()));
          if (viewer.isManager()) {
            AuditQuery query = new AuditQuery();
            query.setLimit(10);
            query.setTable("tenant");
            changes = audit.find(query).getItems();
          }
        });
  }

  public List<TenantStatus> getStatuses() {
    return Arrays.asList(TenantStatus.values());
  }

  public List<Count> getCounts() {
    return counts;
  }

  public List<AuditEntryData> getChanges() {
    return changes;
  }
}

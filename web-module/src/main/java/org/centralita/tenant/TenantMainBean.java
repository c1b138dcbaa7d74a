package org.centralita.tenant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.centralita.audit.AuditEntryData;
import org.centralita.audit.AuditQuery;
import org.centralita.audit.AuditService;
import org.centralita.page.Viewer;

/** The tab Main: the overview (T5) and the last changes. */
@Named
@RequestScoped
public class TenantMainBean {

  @Inject private TenantService tenants;
  @Inject private AuditService audit;
  @Inject private TenantBean page;
  @Inject private Viewer viewer;

  private TenantOverview overview;
  private List<AuditEntryData> changes;

  public TenantOverview getOverview() {
    if (overview == null) {
      overview = tenants.overview(page.getId());
    }
    return overview;
  }

  public List<AuditEntryData> getChanges() {
    if (changes == null) {
      AuditQuery query = new AuditQuery();
      query.setTenantId(page.getId());
      query.setLimit(5);
      changes = viewer.isManager() ? audit.find(query).getItems() : List.of();
    }
    return changes;
  }
}

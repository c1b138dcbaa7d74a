package org.centralita.tenant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.centralita.page.Messages;
import org.centralita.page.Uuids;
import org.centralita.page.Viewer;
import org.omnifaces.cdi.Param;

/** The head of a tenant's page, for all of its tabs. The address says which tenant and tab. */
@Named
@RequestScoped
public class TenantBean {

  @Inject private TenantService tenants;
  @Inject private Viewer viewer;

  @Inject @Param private String id;
  @Inject @Param private String tab;

  private TenantData tenant;

  /** Shows the error page where there is no such tenant. */
  public void read() {
    Messages.orErrorPage(this::getTenant);
  }

  public UUID getId() {
    return Uuids.of(id);
  }

  public TenantData getTenant() {
    if (tenant == null) {
      tenant = tenants.get(getId());
    }
    return tenant;
  }

  /** Reads the tenant again, after it was changed. */
  public void refresh() {
    tenant = null;
  }

  public TenantTab getTab() {
    TenantTab named = TenantTab.of(tab);
    return getTabs().contains(named) || !named.isForCustomers() ? named : TenantTab.main;
  }

  public List<TenantTab> getTabs() {
    return TenantTab.all().stream()
        .filter(each -> viewer.isManager() || !each.isForManagers())
        .filter(each -> !each.isForCustomers() || getTenant().getKind() == TenantKind.CUSTOMER)
        .toList();
  }

  /** The steps to offer; nobody takes one with the tenant that they belong to. */
  public List<TenantMove> getMoves() {
    if (!viewer.isManager() || getId().equals(viewer.getIdentity().tenantId())) {
      return List.of();
    }
    return TenantMove.allowedIn(getTenant().getStatus()).stream()
        .filter(move -> move != TenantMove.REINSTATE || viewer.isAdministrator())
        .toList();
  }

  /** The steps that have a dialog; whether one is possible is for the service to say. */
  public List<TenantMove> getDialogs() {
    return viewer.isManager() ? List.of(TenantMove.values()) : List.of();
  }

  /** The page's address with another tab. */
  public String address(TenantTab other) {
    return "/tenant?id=" + id + "&tab=" + other;
  }
}

package org.centralita.user;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import org.centralita.page.Messages;
import org.centralita.page.Uuids;
import org.centralita.page.Viewer;
import org.centralita.paging.PageQuery;
import org.centralita.tenant.TenantData;
import org.centralita.tenant.TenantService;
import org.omnifaces.util.Faces;

/** The programs that call the product for a tenant. */
@Named
@ViewScoped
public class ApiClientsBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private ApiClientService clients;
  @Inject private RoleService roles;
  @Inject private TenantService tenants;
  @Inject private Viewer viewer;

  private TenantData tenant;
  private List<ApiClientData> rows;
  private List<RoleData> grantable;
  private ApiClientData form = new ApiClientData();
  private ApiClientData made;
  private ApiClientData chosen;
  private String typedName;
  private LocalDateTime expires;
  private String redirectUris;

  /** Shows the error page where there is no such tenant. */
  public void open() {
    Messages.orErrorPage(
        () -> {
          String id = Faces.getRequestParameter("tenant");
          tenant = tenants.get(id == null ? viewer.getIdentity().tenantId() : Uuids.of(id));
          grantable = roles.grantable(tenant.getId());
          read();
        });
  }

  private void read() {
    ApiClientQuery query = new ApiClientQuery();
    query.setLimit(PageQuery.MAX_LIMIT);
    rows = clients.find(tenant.getId(), query).getItems();
  }

  public void create() {
    made = null;
    form.setExpiresAt(viewer.instant(expires));
    form.setRedirectUris(
        redirectUris == null
            ? null
            : redirectUris.lines().filter(l -> !l.isBlank()).map(String::strip).toList());
    if (Messages.refused(() -> made = clients.create(tenant.getId(), form)) == null) {
      form = new ApiClientData();
      expires = null;
      redirectUris = null;
      read();
    }
  }

  /** Asks whether to delete this one. */
  public void choose(ApiClientData client) {
    chosen = client;
    typedName = null;
  }

  public void delete() {
    if (!chosen.getName().equals(typedName == null ? "" : typedName.strip())) {
      Messages.wrong("typedName", Faces.evaluateExpressionGet("#{pageText['typedName.wrong']}"));
    } else if (Messages.refused(() -> clients.delete(tenant.getId(), chosen.getId())) == null) {
      Messages.done(
          viewer.fill(
              Faces.evaluateExpressionGet("#{userText['client.deleted']}"), chosen.getName()));
      made = null;
      read();
    }
  }

  public TenantData getTenant() {
    return tenant;
  }

  public List<ApiClientData> getRows() {
    return rows;
  }

  public List<RoleData> getGrantable() {
    return grantable;
  }

  public ApiClientData getForm() {
    return form;
  }

  public ApiClientData getMade() {
    return made;
  }

  public ApiClientData getChosen() {
    return chosen;
  }

  public String getTypedName() {
    return typedName;
  }

  public void setTypedName(String typedName) {
    this.typedName = typedName;
  }

  public String getRedirectUris() {
    return redirectUris;
  }

  public void setRedirectUris(String redirectUris) {
    this.redirectUris = redirectUris;
  }

  public LocalDateTime getExpires() {
    return expires;
  }

  public void setExpires(LocalDateTime expires) {
    this.expires = expires;
  }
}

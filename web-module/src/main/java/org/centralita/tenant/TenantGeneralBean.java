package org.centralita.tenant;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.centralita.error.ErrorCode;
import org.centralita.page.Conflict;
import org.centralita.page.Messages;
import org.centralita.page.Viewer;
import org.omnifaces.util.Faces;

/** The tab General: a tenant's own fields. */
@Named
@ViewScoped
public class TenantGeneralBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private TenantService tenants;
  @Inject private TenantBean page;
  @Inject private Viewer viewer;

  private UUID id;
  private TenantData read;
  private TenantForm form;
  private Conflict<TenantData> conflict;

  @PostConstruct
  void read() {
    id = page.getId();
    show(tenants.get(id));
  }

  private void show(TenantData tenant) {
    edit(tenant, Conflict.copy(tenant, TenantData.class));
  }

  private void edit(TenantData over, TenantData edited) {
    read = over;
    edited.setVersion(over.getVersion());
    form = new TenantForm(edited);
    conflict = null;
  }

  public void save() {
    ErrorCode refusal = Messages.refused(() -> show(tenants.update(form.typed())));
    if (refusal == null) {
      page.refresh();
      Messages.done(
          viewer.fill(Faces.evaluateExpressionGet("#{tenantText['saved']}"), read.getName()));
    } else if (refusal == ErrorCode.STALE) {
      conflict = new Conflict<>(read, form.typed(), tenants.get(id), TenantData.class);
    }
  }

  /** Puts together what was chosen of both; nothing is stored before it is saved. */
  public void merge() {
    edit(conflict.getTheirs(), conflict.merged());
  }

  public TenantForm getForm() {
    return form;
  }

  public Conflict<TenantData> getConflict() {
    return conflict;
  }
}

package org.centralita.tenant;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.centralita.page.Messages;
import org.centralita.page.Viewer;
import org.omnifaces.util.Faces;

/** The form that makes a tenant. */
@Named
@ViewScoped
public class TenantCreateBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private TenantService tenants;
  @Inject private Viewer viewer;

  private TenantForm form = blank(TenantKind.CUSTOMER);
  private TenantData made;

  /** Makes it and goes to its page. */
  public void saveAndContinue() throws IOException {
    if (create()) {
      Faces.redirect(Faces.getRequestContextPath() + "/tenant?id=" + made.getId());
    }
  }

  /** Makes it and offers the next one, of the same kind below the same tenant. */
  public void saveAndStay() {
    if (create()) {
      TenantData next = blank(made.getKind()).getData();
      next.setParentId(made.getParentId());
      next.setCountry(made.getCountry());
      next.setProductType(made.getProductType());
      form = new TenantForm(next);
    }
  }

  private boolean create() {
    boolean done = Messages.refused(() -> made = tenants.create(form.typed())) == null;
    if (done) {
      Messages.done(
          viewer.fill(Faces.evaluateExpressionGet("#{tenantText['created']}"), made.getName()));
    }
    return done;
  }

  private static TenantForm blank(TenantKind kind) {
    TenantData data = new TenantData();
    data.setKind(kind);
    data.setInternalSystem(false);
    data.setEnabled(false);
    return new TenantForm(data);
  }

  public TenantForm getForm() {
    return form;
  }
}

package org.centralita.tenant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDateTime;
import org.centralita.page.Messages;
import org.centralita.page.Viewer;
import org.omnifaces.util.Faces;

/** The dialogs that take a tenant from one status to another. */
@Named
@RequestScoped
public class TenantMoveBean {

  @Inject private TenantService tenants;
  @Inject private TenantBean page;
  @Inject private Viewer viewer;

  private String reason;
  private String typedName;
  private LocalDateTime at;

  public void move(TenantMove move) throws IOException {
    finish(() -> tenants.move(page.getId(), move, reason));
  }

  /** Ends the tenant, now or then. What can't be undone wants its name typed. */
  public void terminate() throws IOException {
    if (page.getTenant().getName().equals(typedName == null ? "" : typedName.strip())) {
      finish(() -> tenants.terminate(page.getId(), viewer.instant(at), reason));
    } else {
      Messages.wrong("typedName", Faces.evaluateExpressionGet("#{pageText['typedName.wrong']}"));
    }
  }

  private void finish(Runnable step) throws IOException {
    if (Messages.refused(step) == null) {
      page.refresh();
      TenantData tenant = page.getTenant();
      Messages.done(
          viewer.fill(
              Faces.evaluateExpressionGet(
                  tenant.getTerminatesAt() == null
                      ? "#{tenantText['moved." + tenant.getStatus() + "']}"
                      : "#{tenantText['moved.planned']}"),
              tenant.getName(),
              viewer.time(tenant.getTerminatesAt())));
      Faces.redirect(Faces.getRequestContextPath() + page.address(page.getTab()));
    }
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getTypedName() {
    return typedName;
  }

  public void setTypedName(String typedName) {
    this.typedName = typedName;
  }

  public LocalDateTime getAt() {
    return at;
  }

  public void setAt(LocalDateTime at) {
    this.at = at;
  }
}

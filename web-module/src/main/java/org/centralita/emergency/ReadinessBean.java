package org.centralita.emergency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.UUID;
import org.centralita.page.Messages;
import org.centralita.page.Uuids;
import org.centralita.page.Viewer;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Whether help could be sent (E4): to one customer, or to all of them below the viewer. */
@Named
@RequestScoped
public class ReadinessBean {

  @Inject private ReadinessService readiness;
  @Inject private Viewer viewer;

  @Inject @Param private String id;

  private ReadinessReport report;

  /** Shows the error page to those who may not. */
  public void read() {
    Messages.orErrorPage(this::getReport);
  }

  public ReadinessReport getReport() {
    if (report == null) {
      report = readiness.report(getTenantId());
    }
    return report;
  }

  /** Whose report it is: the viewer's own tenant's where the address names none. */
  public UUID getTenantId() {
    return id == null ? viewer.getIdentity().tenantId() : Uuids.of(id);
  }

  /** Sends the whole report as a file. */
  public void download() throws IOException {
    Faces.sendFile(ReadinessCsv.of(readiness, getTenantId()), ReadinessCsv.FILE, true);
  }

  public long getCustomersWithGaps() {
    return readiness.customersWithGaps();
  }
}

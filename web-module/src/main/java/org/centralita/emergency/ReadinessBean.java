package org.centralita.emergency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

  /** More would be no help on a page; the file has them all. */
  private static final int SHOWN = 500;

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

  public List<ReadinessGap> getGaps() {
    List<ReadinessGap> gaps = getReport().getGaps();
    return gaps.subList(0, Math.min(SHOWN, gaps.size()));
  }

  /** Whose report it is: the viewer's own tenant's where the address names none. */
  public UUID getTenantId() {
    return id == null ? viewer.getIdentity().tenantId() : Uuids.of(id);
  }

  /** Sends the whole report as a file. */
  public void download() throws IOException {
    Faces.sendFile(
        ReadinessCsv.csv(getReport()).getBytes(StandardCharsets.UTF_8),
        "emergency-readiness.csv",
        true);
  }

  public long getCustomersWithGaps() {
    return readiness.customersWithGaps();
  }
}

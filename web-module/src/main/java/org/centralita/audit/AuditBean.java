package org.centralita.audit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.centralita.page.KeysetModel;
import org.centralita.page.Messages;
import org.centralita.page.Uuids;
import org.centralita.page.Viewer;
import org.omnifaces.util.Faces;
import org.primefaces.model.SortMeta;

/** The audit trail, of one tenant where the address names one. */
@Named
@ViewScoped
public class AuditBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private AuditService audit;
  @Inject private Viewer viewer;

  private final AuditQuery query = new AuditQuery();
  private final KeysetModel<AuditEntryData> model = new KeysetModel<>(this::read);
  private LocalDateTime from;
  private LocalDateTime to;

  /** Reads the first page; shows the error page to those who may not. */
  public void open() {
    Messages.orErrorPage(
        () -> {
          String tenant = Faces.getRequestParameter("id");
          query.setTenantId(tenant == null ? null : Uuids.of(tenant));
          query.setLimit(1);
          audit.find(query);
        });
  }

  private KeysetModel.Slice<AuditEntryData> read(String cursor, SortMeta sort) {
    query.setFrom(viewer.instant(from));
    query.setTo(viewer.instant(to));
    query.setLimit(KeysetModel.PAGE);
    query.setCursor(cursor);
    AuditPage page = audit.find(query);
    return new KeysetModel.Slice<>(page.getItems(), page.getNext());
  }

  public void restart() {
    model.restart();
  }

  public void more() {
    Messages.refused(model::more);
  }

  public List<AuditAction> getActions() {
    return Arrays.asList(AuditAction.values());
  }

  public AuditQuery getQuery() {
    return query;
  }

  public KeysetModel<AuditEntryData> getModel() {
    return model;
  }

  public LocalDateTime getFrom() {
    return from;
  }

  public void setFrom(LocalDateTime from) {
    this.from = from;
  }

  public LocalDateTime getTo() {
    return to;
  }

  public void setTo(LocalDateTime to) {
    this.to = to;
  }
}

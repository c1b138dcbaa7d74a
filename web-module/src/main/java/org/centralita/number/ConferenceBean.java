package org.centralita.number;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.centralita.error.ErrorCode;
import org.centralita.page.Conflict;
import org.centralita.page.Messages;
import org.centralita.page.Uuids;
import org.centralita.page.Viewer;
import org.centralita.tenant.TenantData;
import org.centralita.tenant.TenantService;
import org.omnifaces.util.Faces;

/** The form of one conference of a customer (N3), a new one where the address names none. */
@Named
@ViewScoped
public class ConferenceBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private ConferenceService conferences;
  @Inject private TenantService tenants;
  @Inject private FreeNumbers free;
  @Inject private Viewer viewer;

  private TenantData tenant;
  private ConferenceData read;
  private ConferenceData form;
  private Conflict<ConferenceData> conflict;
  private Long typedNumber;

  /** Shows the error page where there is no such customer or conference. */
  public void read() {
    Messages.orErrorPage(
        () -> {
          tenant = tenants.get(Uuids.of(Faces.getRequestParameter("tenant")));
          String id = Faces.getRequestParameter("id");
          if (id == null) {
            form = new ConferenceData();
            form.setNumber(free.lowest(tenant.getId()));
          } else {
            ConferenceData stored = conferences.get(tenant.getId(), Uuids.of(id));
            edit(stored, Conflict.copy(stored, ConferenceData.class));
          }
        });
  }

  private void edit(ConferenceData over, ConferenceData edited) {
    read = over;
    form = edited;
    form.setVersion(over.getVersion());
    conflict = null;
  }

  public void save() throws IOException {
    boolean known = form.getId() != null;
    ErrorCode refusal = Messages.refused(() -> store(known));
    if (refusal == null) {
      leave("conference.saved");
    } else if (refusal == ErrorCode.STALE) {
      ConferenceData theirs = conferences.get(tenant.getId(), form.getId());
      conflict = new Conflict<>(read, form, theirs, ConferenceData.class);
    }
  }

  /** Puts together what was chosen of both; nothing is stored before it is saved. */
  public void merge() {
    edit(conflict.getTheirs(), conflict.merged());
  }

  private void store(boolean known) {
    if (known) {
      conferences.update(tenant.getId(), form);
    } else {
      conferences.create(tenant.getId(), form);
    }
  }

  /** Removes it. What can't be undone wants its number typed. */
  public void delete() throws IOException {
    if (!form.getNumber().equals(typedNumber)) {
      Messages.wrong("typedNumber", Faces.evaluateExpressionGet("#{pageText['typedName.wrong']}"));
    } else if (Messages.refused(
            () -> conferences.delete(tenant.getId(), form.getId(), form.getVersion()))
        == null) {
      leave("conference.deleted");
    }
  }

  private void leave(String text) throws IOException {
    Messages.done(
        viewer.fill(Faces.evaluateExpressionGet("#{numberText['" + text + "']}"), form.getName()));
    Faces.redirect(Faces.getRequestContextPath() + "/tenant?id=" + tenant.getId() + "&tab=numbers");
  }

  public Long getTypedNumber() {
    return typedNumber;
  }

  public void setTypedNumber(Long typedNumber) {
    this.typedNumber = typedNumber;
  }

  public TenantData getTenant() {
    return tenant;
  }

  public ConferenceData getForm() {
    return form;
  }

  public Conflict<ConferenceData> getConflict() {
    return conflict;
  }
}

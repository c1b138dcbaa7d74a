package org.centralita.emergency;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.UUID;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.centralita.page.Conflict;
import org.centralita.page.Messages;
import org.centralita.page.Uuids;
import org.centralita.page.Viewer;
import org.centralita.tenant.TenantService;
import org.omnifaces.util.Faces;

/** The form of one emergency location (E1), a new one where the address names none. */
@Named
@ViewScoped
public class EmergencyLocationBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private EmergencyLocationService locations;
  @Inject private TenantService tenants;
  @Inject private Viewer viewer;

  private EmergencyLocationData read;
  private EmergencyLocationForm form;
  private Conflict<EmergencyLocationData> conflict;
  private String owner;
  private String typedCode;

  /** Shows the error page where there is no such location. */
  public void read() {
    String id = Faces.getRequestParameter("id");
    if (id == null) {
      EmergencyLocationData fresh = new EmergencyLocationData();
      fresh.setStatus(LocationStatus.ACTIVE);
      fresh.setOwnerId(viewer.getIdentity().tenantId());
      form = new EmergencyLocationForm(fresh);
    } else {
      Messages.orErrorPage(
          () -> {
            EmergencyLocationData stored = locations.get(Uuids.of(id));
            owner = viewer.isManager() ? name(stored.getOwnerId()) : null;
            edit(stored, Conflict.copy(stored, EmergencyLocationData.class));
          });
    }
  }

  private String name(UUID ownerId) {
    try {
      return tenants.get(ownerId).getName();
    } catch (ServiceException e) {
      if (e.code() != ErrorCode.NOT_FOUND) {
        throw e;
      }
      return null;
    }
  }

  private void edit(EmergencyLocationData over, EmergencyLocationData edited) {
    read = over;
    edited.setVersion(over.getVersion());
    form = new EmergencyLocationForm(edited);
    conflict = null;
  }

  public void save() throws IOException {
    EmergencyLocationData typed = form.typed();
    boolean known = typed.getId() != null;
    ErrorCode refusal = Messages.refused(() -> store(known, typed));
    if (refusal == null) {
      leave("location.saved");
    } else if (refusal == ErrorCode.STALE) {
      conflict =
          new Conflict<>(read, typed, locations.get(typed.getId()), EmergencyLocationData.class);
    }
  }

  /** Puts together what was chosen of both; nothing is stored before it is saved. */
  public void merge() {
    edit(conflict.getTheirs(), conflict.merged());
  }

  private void store(boolean known, EmergencyLocationData typed) {
    if (known) {
      locations.update(typed);
    } else {
      locations.create(typed);
    }
  }

  /** Removes it. What can't be undone wants its code typed. */
  public void delete() throws IOException {
    if (!read.getCode().equals(typedCode == null ? "" : typedCode.strip())) {
      Messages.wrong("typedCode", Faces.evaluateExpressionGet("#{pageText['typedName.wrong']}"));
    } else if (Messages.refused(() -> locations.delete(read.getId(), read.getVersion())) == null) {
      leave("location.deleted");
    }
  }

  private void leave(String text) throws IOException {
    Messages.done(
        viewer.fill(
            Faces.evaluateExpressionGet("#{emergencyText['" + text + "']}"),
            form.getData().getCode()));
    Faces.redirect(Faces.getRequestContextPath() + "/emergency-locations");
  }

  /** Whether it is the viewer's to change; the service decides. */
  public boolean isOwn() {
    return viewer.isManager() && (form.getData().getId() == null || owner != null);
  }

  /** What the owner is called; null for one above the viewer, who leaves its catalogue alone. */
  public String getOwner() {
    return owner;
  }

  public EmergencyLocationForm getForm() {
    return form;
  }

  /** As it is stored; null for a new one. */
  public String getStoredCode() {
    return read == null ? null : read.getCode();
  }

  public Conflict<EmergencyLocationData> getConflict() {
    return conflict;
  }

  public String getTypedCode() {
    return typedCode;
  }

  public void setTypedCode(String typedCode) {
    this.typedCode = typedCode;
  }
}

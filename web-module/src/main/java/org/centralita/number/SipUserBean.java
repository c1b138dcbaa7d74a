package org.centralita.number;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.centralita.emergency.EmergencyChoices;
import org.centralita.error.ErrorCode;
import org.centralita.page.Conflict;
import org.centralita.page.Messages;
import org.centralita.page.Uuids;
import org.centralita.page.Viewer;
import org.centralita.tenant.TenantData;
import org.centralita.tenant.TenantService;
import org.omnifaces.util.Faces;

/** The form of one SIP user of a customer (N3), a new one where the address names none. */
@Named
@ViewScoped
public class SipUserBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private SipUserService users;
  @Inject private TenantService tenants;
  @Inject private FreeNumbers free;
  @Inject private EmergencyChoices locations;
  @Inject private Viewer viewer;

  private TenantData tenant;
  private SipUserData read;
  private SipUserForm form;
  private Conflict<SipUserData> conflict;
  private String password;
  private Long typedNumber;

  /** Shows the error page where there is no such customer or SIP user. */
  public void read() {
    Messages.orErrorPage(
        () -> {
          tenant = tenants.get(Uuids.of(Faces.getRequestParameter("tenant")));
          String id = Faces.getRequestParameter("id");
          if (id == null) {
            SipUserData fresh = new SipUserData();
            fresh.setNumber(free.lowest(tenant.getId()));
            fresh.setAuthentication(SipAuthentication.PASSWORD);
            form = new SipUserForm(fresh);
          } else {
            SipUserData stored = users.get(tenant.getId(), Uuids.of(id));
            edit(stored, Conflict.copy(stored, SipUserData.class));
          }
        });
  }

  private void edit(SipUserData over, SipUserData edited) {
    read = over;
    edited.setVersion(over.getVersion());
    form = new SipUserForm(edited);
    conflict = null;
  }

  public void save() throws IOException {
    SipUserData typed = form.typed();
    boolean known = typed.getId() != null;
    ErrorCode refusal = Messages.refused(() -> store(known, typed));
    if (refusal == null) {
      leave("sipUser.saved");
    } else if (refusal == ErrorCode.STALE) {
      password = typed.getPassword(); // apart: it would be shown as one of the fields in conflict
      typed.setPassword(null);
      SipUserData theirs = users.get(tenant.getId(), typed.getId());
      conflict =
          new Conflict<>(read, typed, theirs, SipUserData.class, locations.names(tenant.getId()));
    }
  }

  /** Puts together what was chosen of both; nothing is stored before it is saved. */
  public void merge() {
    edit(conflict.getTheirs(), conflict.merged());
    form.setPassword(password);
  }

  private void store(boolean known, SipUserData typed) {
    if (known) {
      users.update(tenant.getId(), typed);
    } else {
      users.create(tenant.getId(), typed);
    }
  }

  /** Removes it. What can't be undone wants its number typed. */
  public void delete() throws IOException {
    SipUserData user = form.getData();
    if (!user.getNumber().equals(typedNumber)) {
      Messages.wrong("typedNumber", Faces.evaluateExpressionGet("#{pageText['typedName.wrong']}"));
    } else if (Messages.refused(() -> users.delete(tenant.getId(), user.getId(), user.getVersion()))
        == null) {
      leave("sipUser.deleted");
    }
  }

  private void leave(String text) throws IOException {
    Messages.done(
        viewer.fill(
            Faces.evaluateExpressionGet("#{numberText['" + text + "']}"),
            form.getData().getNumber().toString()));
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

  public SipUserForm getForm() {
    return form;
  }

  public Conflict<SipUserData> getConflict() {
    return conflict;
  }
}

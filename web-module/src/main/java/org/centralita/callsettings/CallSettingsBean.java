package org.centralita.callsettings;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.centralita.emergency.EmergencyChoices;
import org.centralita.error.ErrorCode;
import org.centralita.page.Conflict;
import org.centralita.page.Messages;
import org.centralita.tenant.TenantBean;
import org.omnifaces.util.Faces;

/** The call settings on a customer's tab General (S1). */
@Named
@ViewScoped
public class CallSettingsBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private CallSettingsService settings;
  @Inject private EmergencyChoices locations;
  @Inject private TenantBean page;

  private UUID tenantId;
  private CallSettingsData read;
  private CallSettingsData form;
  private Conflict<CallSettingsData> conflict;

  @PostConstruct
  void read() {
    tenantId = page.getId();
    CallSettingsData stored = settings.get(tenantId);
    edit(stored, Conflict.copy(stored, CallSettingsData.class));
  }

  private void edit(CallSettingsData over, CallSettingsData edited) {
    read = over;
    form = edited;
    form.setVersion(over.getVersion());
    conflict = null;
  }

  public void save() {
    ErrorCode refusal =
        Messages.refused(
            () -> {
              CallSettingsData stored = settings.update(tenantId, form);
              edit(stored, Conflict.copy(stored, CallSettingsData.class));
            });
    if (refusal == null) {
      Messages.done(Faces.evaluateExpressionGet("#{callSettingsText['saved']}"));
    } else if (refusal == ErrorCode.STALE) {
      conflict =
          new Conflict<>(
              read,
              form,
              settings.get(tenantId),
              CallSettingsData.class,
              locations.names(tenantId));
    }
  }

  /**
   * Takes over another emergency location, which is stored already, and leaves alone what was typed
   * in the other fields. Where they have changed, too, saving tells of it.
   */
  public void relocated() {
    CallSettingsData stored = settings.get(tenantId);
    read.setEmergencyLocationId(stored.getEmergencyLocationId());
    form.setEmergencyLocationId(stored.getEmergencyLocationId());
    if (new Conflict<>(read, read, stored, CallSettingsData.class).getFields().isEmpty()) {
      read.setVersion(stored.getVersion());
      form.setVersion(stored.getVersion());
    }
  }

  /** Puts together what was chosen of both; nothing is stored before it is saved. */
  public void merge() {
    edit(conflict.getTheirs(), conflict.merged());
  }

  public CallSettingsData getForm() {
    return form;
  }

  public Conflict<CallSettingsData> getConflict() {
    return conflict;
  }
}

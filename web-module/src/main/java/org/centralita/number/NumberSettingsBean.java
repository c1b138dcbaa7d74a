package org.centralita.number;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.centralita.error.ErrorCode;
import org.centralita.page.Conflict;
import org.centralita.page.Messages;
import org.centralita.page.Uuids;
import org.centralita.page.Viewer;
import org.centralita.tenant.TenantData;
import org.centralita.tenant.TenantService;
import org.omnifaces.util.Faces;

/** The options of a provider or reseller: its number range (N1). */
@Named
@ViewScoped
public class NumberSettingsBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private NumberRangeService numbers;
  @Inject private TenantService tenants;
  @Inject private Viewer viewer;

  private TenantData account;
  private NumberSettingsData read;
  private NumberSettingsData form;
  private Conflict<NumberSettingsData> conflict;

  /** Reads those of the viewer's own tenant where the address names none. */
  public void read() {
    Messages.orErrorPage(
        () -> {
          String id = Faces.getRequestParameter("id");
          UUID accountId = id == null ? viewer.getIdentity().tenantId() : Uuids.of(id);
          account = tenants.get(accountId);
          show(numbers.settings(accountId));
        });
  }

  private void show(NumberSettingsData stored) {
    edit(stored, Conflict.copy(stored, NumberSettingsData.class));
  }

  private void edit(NumberSettingsData over, NumberSettingsData edited) {
    read = over;
    form = edited;
    form.setVersion(over.getVersion());
    conflict = null;
  }

  public void save() {
    ErrorCode refusal = Messages.refused(() -> show(numbers.update(account.getId(), form)));
    if (refusal == null) {
      Messages.done(Faces.evaluateExpressionGet("#{numberText['settings.saved']}"));
    } else if (refusal == ErrorCode.STALE) {
      conflict =
          new Conflict<>(read, form, numbers.settings(account.getId()), NumberSettingsData.class);
    }
  }

  /** Puts together what was chosen of both; nothing is stored before it is saved. */
  public void merge() {
    edit(conflict.getTheirs(), conflict.merged());
  }

  public TenantData getAccount() {
    return account;
  }

  /** What is stored, and how much of it is left. */
  public NumberSupply getSupply() {
    return new NumberSupply(read);
  }

  public NumberSettingsData getForm() {
    return form;
  }

  public Conflict<NumberSettingsData> getConflict() {
    return conflict;
  }
}

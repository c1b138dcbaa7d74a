package org.centralita.emergency;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.centralita.callsettings.CallSettingsBean;
import org.centralita.error.ErrorCode;
import org.centralita.page.Messages;
import org.centralita.page.Viewer;
import org.centralita.tenant.TenantBean;
import org.omnifaces.util.Faces;
import org.primefaces.PrimeFaces;

/** The dialog in which a customer gets its emergency locations (E2). */
@Named
@ViewScoped
public class EmergencyEntriesBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private EmergencyEntryService entries;
  @Inject private EmergencyLocationService locations;
  @Inject private CallSettingsBean settings;
  @Inject private TenantBean page;
  @Inject private Viewer viewer;

  private UUID tenantId;
  private List<EmergencyEntryData> rows;
  private EmergencyLocationPage offered = new EmergencyLocationPage();
  private String q;
  private UUID locationId;

  @PostConstruct
  void read() {
    tenantId = page.getId();
    rows = entries.list(tenantId).getItems();
  }

  /** Begins anew with what is stored, and with nothing of what was typed before. */
  public void open() {
    q = null;
    locationId = null;
    PrimeFaces.current().resetInputs("locations-body");
    ErrorCode refusal =
        Messages.refused(
            () -> {
              read();
              find();
            });
    if (refusal == null) {
      focusChoice();
    }
  }

  /** Offers what fits to the words that are looked for. */
  public void search() {
    if (Messages.refused(this::find) != null) {
      PrimeFaces.current().ajax().update("locations-body");
    }
  }

  private void find() {
    EmergencyLocationQuery query = new EmergencyLocationQuery();
    query.setAvailableTo(tenantId);
    query.setQ(q);
    offered = locations.find(query);
  }

  /**
   * Makes the chosen location one of the customer's, and its default.
   *
   * @param shown id of what shows the locations on the page, here and below
   */
  public void save(String shown) {
    if (locationId == null) {
      Messages.wrong("locationId", Faces.evaluateExpressionGet("#{emergencyText['choose.first']}"));
    } else {
      choose(locationId, shown);
    }
  }

  public void makeDefault(EmergencyEntryData entry, String shown) {
    if (choose(entry.getLocationId(), shown)) {
      focusChoice();
    }
  }

  /** Says nothing of the entry but its location: all else may have changed since it was read. */
  private boolean choose(UUID chosen, String shown) {
    EmergencyEntryData entry = new EmergencyEntryData();
    entry.setLocationId(chosen);
    entry.setDefaultEntry(true);
    return change("entries.saved", shown, () -> entries.add(tenantId, entry));
  }

  public void remove(EmergencyEntryData entry, String shown) {
    if (change("entries.saved", shown, () -> entries.remove(tenantId, entry.getId()))) {
      focusChoice();
    }
  }

  public void clear(String shown) {
    change("entries.cleared", shown, () -> entries.clear(tenantId));
  }

  /** What was refused leaves alone what the page shows and somebody may have typed there. */
  private boolean change(String text, String shown, Runnable work) {
    boolean done = Messages.refused(work) == null;
    read();
    if (done) {
      settings.relocated();
      PrimeFaces.current().resetInputs(shown);
      PrimeFaces.current().ajax().update(shown);
      Messages.done(
          viewer.fill(
              Faces.evaluateExpressionGet("#{emergencyText['" + text + "']}"),
              page.getTenant().getName()));
    }
    return done;
  }

  /** The button that was pressed may have gone with its row. */
  private static void focusChoice() {
    PrimeFaces.current().focus("locationId");
  }

  /** The codes of all entries, to name what would be removed. */
  public String getCodes() {
    return rows.stream().map(EmergencyEntryData::getCode).collect(Collectors.joining(", "));
  }

  public List<EmergencyEntryData> getRows() {
    return rows;
  }

  public EmergencyLocationPage getOffered() {
    return offered;
  }

  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q;
  }

  public UUID getLocationId() {
    return locationId;
  }

  public void setLocationId(UUID locationId) {
    this.locationId = locationId;
  }
}

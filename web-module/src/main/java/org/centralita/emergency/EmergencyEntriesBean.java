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
import org.centralita.page.Messages;
import org.centralita.page.Viewer;
import org.centralita.tenant.TenantBean;
import org.omnifaces.util.Faces;

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

  /** Begins anew with what is stored. */
  public void open() {
    q = null;
    locationId = null;
    Messages.refused(
        () -> {
          read();
          search();
        });
  }

  /** Offers what fits to the words that are looked for. */
  public void search() {
    EmergencyLocationQuery query = new EmergencyLocationQuery();
    query.setAvailableTo(tenantId);
    query.setQ(q);
    offered = locations.find(query);
  }

  /** Makes the chosen location one of the customer's, and its default. */
  public void save() {
    if (locationId == null) {
      Messages.wrong("locationId", Faces.evaluateExpressionGet("#{emergencyText['choose.first']}"));
    } else {
      EmergencyEntryData chosen = new EmergencyEntryData();
      chosen.setLocationId(locationId);
      chosen.setDefaultEntry(true);
      change("entries.saved", () -> entries.add(tenantId, chosen));
    }
  }

  public void makeDefault(EmergencyEntryData entry) {
    entry.setDefaultEntry(true);
    change("entries.saved", () -> entries.update(tenantId, entry.getId(), entry));
  }

  public void remove(EmergencyEntryData entry) {
    change("entries.saved", () -> entries.remove(tenantId, entry.getId()));
  }

  public void clear() {
    change("entries.cleared", () -> entries.clear(tenantId));
  }

  private void change(String text, Runnable work) {
    if (Messages.refused(work) == null) {
      settings.relocated();
      Messages.done(
          viewer.fill(
              Faces.evaluateExpressionGet("#{emergencyText['" + text + "']}"),
              page.getTenant().getName()));
    }
    read();
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

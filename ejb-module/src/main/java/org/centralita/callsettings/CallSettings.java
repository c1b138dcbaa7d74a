package org.centralita.callsettings;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.centralita.audit.Audited;
import org.centralita.audit.NamedBy;
import org.centralita.audit.NotAudited;
import org.centralita.persistence.Folded;
import org.eclipse.persistence.annotations.Convert;

/** What happens to the calls of a customer (S1). Its id is the tenant's. */
@Entity
@Table(name = "call_settings")
@AttributeOverride(name = "id", column = @Column(name = "tenant_id"))
public class CallSettings extends Audited {

  /** Seconds that a phone rings where nobody says. */
  static final int USUAL_TIMEOUT = 30;

  @Column(name = "default_area_code")
  private String defaultAreaCode;

  @Column(name = "call_timeout_seconds")
  private int callTimeoutSeconds = USUAL_TIMEOUT;

  @Column(name = "emergency_location_id")
  @Convert("uuid")
  @NamedBy(table = "emergency_location", column = "code")
  private UUID emergencyLocationId;

  @Column(name = "caller_name")
  private String callerName;

  @Column(name = "caller_number")
  private String callerNumber;

  @Column(name = "emergency_caller_number")
  private String emergencyCallerNumber;

  @NotAudited
  @Column(name = "caller_number_end")
  private String callerNumberEnd;

  @NotAudited
  @Column(name = "emergency_caller_number_end")
  private String emergencyCallerNumberEnd;

  @Column(name = "emergency_call_email")
  private String emergencyCallEmail;

  /** For the persistence provider. */
  protected CallSettings() {}

  /** The settings of a customer that never set any. */
  CallSettings(UUID tenantId) {
    super(tenantId);
  }

  /**
   * Takes over all settings, from data that was checked. Numbers stay as they were typed.
   *
   * @param country the customer's
   */
  void apply(CallSettingsData data, String country) {
    change(null, () -> set(data, country));
  }

  /** Makes it the location from which calls go out where nothing else is said; null for none. */
  void locate(UUID locationId) {
    change(null, () -> emergencyLocationId = locationId);
  }

  private void set(CallSettingsData data, String country) {
    defaultAreaCode = Folded.clean(data.getDefaultAreaCode());
    callTimeoutSeconds =
        data.getCallTimeoutSeconds() == null ? USUAL_TIMEOUT : data.getCallTimeoutSeconds();
    emergencyLocationId = data.getEmergencyLocationId();
    callerName = Folded.clean(data.getCallerName());
    callerNumber = Folded.clean(data.getCallerNumber());
    emergencyCallerNumber = Folded.clean(data.getEmergencyCallerNumber());
    callerNumberEnd = PhoneNumbers.endOf(country, callerNumber);
    emergencyCallerNumberEnd = PhoneNumbers.endOf(country, emergencyCallerNumber);
    emergencyCallEmail = Folded.clean(data.getEmergencyCallEmail());
  }

  CallSettingsData data() {
    CallSettingsData data = new CallSettingsData();
    data.setVersion(getVersion());
    data.setDefaultAreaCode(defaultAreaCode);
    data.setCallTimeoutSeconds(callTimeoutSeconds);
    data.setEmergencyLocationId(emergencyLocationId);
    data.setCallerName(callerName);
    data.setCallerNumber(callerNumber);
    data.setEmergencyCallerNumber(emergencyCallerNumber);
    data.setEmergencyCallEmail(emergencyCallEmail);
    return data;
  }

  UUID getEmergencyLocationId() {
    return emergencyLocationId;
  }

  @Override
  protected UUID auditTenantId() {
    return getId();
  }

  @Override
  protected String auditLabel() {
    return null;
  }
}

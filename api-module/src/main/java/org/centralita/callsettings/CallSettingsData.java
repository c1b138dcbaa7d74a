package org.centralita.callsettings;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import java.util.UUID;
import org.centralita.data.Data;
import org.centralita.validation.Text;

/** Call settings of a customer (S1). A customer that never set any has the defaults. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    propOrder = {
      "version",
      "defaultAreaCode",
      "callTimeoutSeconds",
      "callerName",
      "callerNumber",
      "emergencyCallerNumber",
      "emergencyCallEmail",
      // Later than the others, and so behind them: some clients skip what they don't know at the
      // end.
      "emergencyLocationId"
    })
@JsonbPropertyOrder({
  "defaultAreaCode",
  "callTimeoutSeconds",
  "emergencyLocationId",
  "callerName",
  "callerNumber",
  "emergencyCallerNumber",
  "emergencyCallEmail"
})
public class CallSettingsData implements Data {

  private static final long serialVersionUID = 1L;

  @JsonbTransient private Long version;

  private String defaultAreaCode;

  @Min(value = 5, message = "TOO_SMALL")
  @Max(value = 300, message = "TOO_LARGE")
  private Integer callTimeoutSeconds;

  private UUID emergencyLocationId;

  @Text(max = 64)
  private String callerName;

  private String callerNumber;

  private String emergencyCallerNumber;

  @Email(message = "BAD_EMAIL")
  @Text(max = 254)
  private String emergencyCallEmail;

  /** How often they were changed; 0 when they were never set. In REST it travels as the ETag. */
  public Long getVersion() {
    return version;
  }

  public void setVersion(Long version) {
    this.version = version;
  }

  /** Put before local numbers; some valid number of the country begins with it. 415 in the US. */
  public String getDefaultAreaCode() {
    return defaultAreaCode;
  }

  public void setDefaultAreaCode(String defaultAreaCode) {
    this.defaultAreaCode = defaultAreaCode;
  }

  /**
   * How long a phone rings before the call goes on to voice mail or another number, in seconds; 30
   * when null.
   */
  public Integer getCallTimeoutSeconds() {
    return callTimeoutSeconds;
  }

  public void setCallTimeoutSeconds(Integer callTimeoutSeconds) {
    this.callTimeoutSeconds = callTimeoutSeconds;
  }

  /**
   * From where calls go out where nothing else is said: the default one of the customer's emergency
   * locations. Setting another one that is available to the customer makes it one of them; null
   * leaves them as they are, without a default.
   */
  public UUID getEmergencyLocationId() {
    return emergencyLocationId;
  }

  public void setEmergencyLocationId(UUID emergencyLocationId) {
    this.emergencyLocationId = emergencyLocationId;
  }

  /** Name shown to those who are called. */
  public String getCallerName() {
    return callerName;
  }

  public void setCallerName(String callerName) {
    this.callerName = callerName;
  }

  /** Number shown to those who are called. */
  public String getCallerNumber() {
    return callerNumber;
  }

  public void setCallerNumber(String callerNumber) {
    this.callerNumber = callerNumber;
  }

  /** Number shown to the emergency service, on which it calls back. */
  public String getEmergencyCallerNumber() {
    return emergencyCallerNumber;
  }

  public void setEmergencyCallerNumber(String emergencyCallerNumber) {
    this.emergencyCallerNumber = emergencyCallerNumber;
  }

  /** Address that is told of every emergency call. */
  public String getEmergencyCallEmail() {
    return emergencyCallEmail;
  }

  public void setEmergencyCallEmail(String emergencyCallEmail) {
    this.emergencyCallEmail = emergencyCallEmail;
  }
}

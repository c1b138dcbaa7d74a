package org.centralita.number;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.centralita.data.Data;
import org.centralita.data.ReadOnly;
import org.centralita.validation.Text;

/** A SIP extension of a customer (N3). */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    propOrder = {
      "id",
      "version",
      "number",
      "displayName",
      "authentication",
      "password",
      "ipAddresses",
      "realm",
      "emergencyLocationId",
      "createdAt",
      "updatedAt"
    })
@JsonbPropertyOrder({
  "id",
  "number",
  "displayName",
  "authentication",
  "password",
  "ipAddresses",
  "realm",
  "emergencyLocationId",
  "createdAt",
  "updatedAt"
})
public class SipUserData implements Data {

  private static final long serialVersionUID = 1L;

  @ReadOnly private UUID id;

  @JsonbTransient private Long version;

  @NotNull(message = "REQUIRED")
  @Min(value = 1, message = "TOO_SMALL")
  @Max(value = NumberSettingsData.LARGEST, message = "TOO_LARGE")
  private Long number;

  @Text(max = 64)
  private String displayName;

  @NotNull(message = "REQUIRED")
  private SipAuthentication authentication;

  private String password;

  @Size(max = 20, message = "TOO_MANY")
  private List<@NotBlank(message = "REQUIRED") String> ipAddresses;

  @ReadOnly private String realm;

  private UUID emergencyLocationId;

  @ReadOnly private Instant createdAt;

  @ReadOnly private Instant updatedAt;

  /** Identifier that the product gives; null in a create. */
  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  /** How often the record was changed; in REST it travels as the ETag. */
  public Long getVersion() {
    return version;
  }

  public void setVersion(Long version) {
    this.version = version;
  }

  /** Its number, which is its user name. With blocks, one of the customer's; fixed once created. */
  public Long getNumber() {
    return number;
  }

  public void setNumber(Long number) {
    this.number = number;
  }

  /** Name shown to those who are called; null for none. */
  public String getDisplayName() {
    return displayName;
  }

  public void setDisplayName(String displayName) {
    this.displayName = displayName;
  }

  /** How it signs in. */
  public SipAuthentication getAuthentication() {
    return authentication;
  }

  public void setAuthentication(SipAuthentication authentication) {
    this.authentication = authentication;
  }

  /**
   * Its password, from 10 to 128 characters, five different ones at least: taken, never given. What
   * is kept is its HA1 (RFC 2617). Null in a change keeps the one it has.
   */
  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  /** IPv4 and IPv6 addresses that its requests come from; none with a password. */
  public List<String> getIpAddresses() {
    return ipAddresses;
  }

  public void setIpAddresses(List<String> ipAddresses) {
    this.ipAddresses = ipAddresses;
  }

  /** Realm and domain of its digest and of its SIP address. Read only. */
  public String getRealm() {
    return realm;
  }

  public void setRealm(String realm) {
    this.realm = realm;
  }

  /**
   * Where its calls come from; null for that of its block, or the customer's default. One of the
   * customer's emergency locations.
   */
  public UUID getEmergencyLocationId() {
    return emergencyLocationId;
  }

  public void setEmergencyLocationId(UUID emergencyLocationId) {
    this.emergencyLocationId = emergencyLocationId;
  }

  /** Read only. */
  public Instant getCreatedAt() {
    return createdAt;
  }

  public void setCreatedAt(Instant createdAt) {
    this.createdAt = createdAt;
  }

  /** Read only. */
  public Instant getUpdatedAt() {
    return updatedAt;
  }

  public void setUpdatedAt(Instant updatedAt) {
    this.updatedAt = updatedAt;
  }
}

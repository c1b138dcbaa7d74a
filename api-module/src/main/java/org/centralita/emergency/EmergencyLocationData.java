package org.centralita.emergency;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.centralita.data.Data;
import org.centralita.data.ReadOnly;
import org.centralita.validation.Text;

/** A place to which help can be sent: an entry of the catalogue of a provider or reseller (E1). */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    propOrder = {
      "id",
      "version",
      "ownerId",
      "code",
      "label",
      "address",
      "coordinates",
      "notificationEmails",
      "status",
      "createdAt",
      "updatedAt"
    })
@JsonbPropertyOrder({
  "id",
  "ownerId",
  "code",
  "label",
  "address",
  "coordinates",
  "notificationEmails",
  "status",
  "createdAt",
  "updatedAt"
})
public class EmergencyLocationData implements Data {

  private static final long serialVersionUID = 1L;

  /** What a code looks like. */
  public static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";

  @ReadOnly private UUID id;

  @JsonbTransient private Long version;

  private UUID ownerId;

  @NotNull(message = "REQUIRED")
  @Pattern(regexp = EmergencyLocationData.CODE, message = "BAD_CODE")
  private String code;

  @NotBlank(message = "REQUIRED")
  @Text(max = 100)
  private String label;

  @NotNull(message = "REQUIRED")
  @XmlJavaTypeAdapter(CivicAddressXmlAdapter.class)
  private Map<String, String> address;

  @Valid private Coordinates coordinates;

  @Size(max = 20, message = "TOO_MANY")
  private List<@Text(max = 254) @Email(message = "BAD_EMAIL") String> notificationEmails;

  private LocationStatus status;

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

  /**
   * The provider or reseller whose catalogue it is in; the caller's own tenant when null in a
   * create, fixed afterwards.
   */
  public UUID getOwnerId() {
    return ownerId;
  }

  public void setOwnerId(UUID ownerId) {
    this.ownerId = ownerId;
  }

  /**
   * Short name by which people refer to it ("EL2"); unique in the owner's catalogue ignoring case.
   */
  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  /** What people call the place. */
  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = label;
  }

  /**
   * The civic address by element name: {@code country}, {@code A1} to {@code A6}, {@code RD},
   * {@code HNO}, {@code FLR}, {@code ROOM}, {@code PC} and the others of RFC 4119 and RFC 5139.
   * {@code A1} is the ISO 3166-2 code without the country ("MD"); "US-MD" is accepted.
   */
  public Map<String, String> getAddress() {
    return address;
  }

  public void setAddress(Map<String, String> address) {
    this.address = address;
  }

  /** Where it is on the map; null when nobody said. */
  public Coordinates getCoordinates() {
    return coordinates;
  }

  public void setCoordinates(Coordinates coordinates) {
    this.coordinates = coordinates;
  }

  /**
   * Addresses that are told of an emergency call from here. Shown to those who keep the catalogue.
   */
  public List<String> getNotificationEmails() {
    return notificationEmails;
  }

  public void setNotificationEmails(List<String> notificationEmails) {
    this.notificationEmails = notificationEmails;
  }

  /** Whether it may be assigned; ACTIVE when null in a create. */
  public LocationStatus getStatus() {
    return status;
  }

  public void setStatus(LocationStatus status) {
    this.status = status;
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

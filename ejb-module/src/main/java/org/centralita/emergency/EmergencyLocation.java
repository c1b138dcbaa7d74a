package org.centralita.emergency;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.centralita.audit.Audited;
import org.centralita.audit.NotAudited;
import org.centralita.persistence.Folded;
import org.centralita.persistence.LinesConverter;
import org.centralita.persistence.TextsConverter;

/** A place to which help can be sent, in the catalogue of a provider or reseller (E1). */
@Entity
@Table(name = "emergency_location")
public class EmergencyLocation extends Audited {

  @Column(name = "owner_id")
  @org.eclipse.persistence.annotations.Convert("uuid")
  private UUID ownerId;

  private String code;
  private String label;

  @Convert(converter = TextsConverter.class)
  private Map<String, String> address;

  @NotAudited private boolean indoors;

  private BigDecimal latitude;
  private BigDecimal longitude;

  @Column(name = "notification_emails")
  @Convert(converter = LinesConverter.class)
  private List<String> notificationEmails;

  @Enumerated(EnumType.STRING)
  private LocationStatus status;

  /** For the persistence provider. */
  protected EmergencyLocation() {}

  /** A location in that tenant's catalogue, from data that was checked. */
  EmergencyLocation(UUID ownerId, EmergencyLocationData data) {
    super(newId());
    this.ownerId = ownerId;
    set(data);
  }

  /** Takes over everything but the owner, from data that was checked. */
  void apply(EmergencyLocationData data) {
    change(null, () -> set(data));
  }

  private void set(EmergencyLocationData data) {
    code = data.getCode();
    label = Folded.clean(data.getLabel());
    address = CivicAddress.of(data.getAddress());
    indoors = CivicAddress.isIndoors(address);
    Coordinates point = data.getCoordinates();
    latitude = point == null ? null : plain(point.getLatitude());
    longitude = point == null ? null : plain(point.getLongitude());
    notificationEmails =
        data.getNotificationEmails() == null
            ? List.of()
            : data.getNotificationEmails().stream().map(Folded::clean).distinct().toList();
    status = data.getStatus() == null ? LocationStatus.ACTIVE : data.getStatus();
  }

  /** Without the zeros that the column fills up with, and never as a power of ten. */
  private static BigDecimal plain(BigDecimal degrees) {
    BigDecimal shortest = degrees.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }

  /** The location as those see it who keep the catalogue. */
  EmergencyLocationData data() {
    EmergencyLocationData data = new EmergencyLocationData();
    data.setId(getId());
    data.setVersion(getVersion());
    data.setOwnerId(ownerId);
    data.setCode(code);
    data.setLabel(label);
    data.setAddress(address);
    data.setCoordinates(coordinates());
    data.setNotificationEmails(notificationEmails);
    data.setStatus(status);
    data.setCreatedAt(getCreatedAt());
    data.setUpdatedAt(getUpdatedAt());
    return data;
  }

  /** Where it is on the map; null when nobody said. */
  public Coordinates coordinates() {
    if (latitude == null || longitude == null) {
      return null;
    }
    Coordinates point = new Coordinates();
    point.setLatitude(plain(latitude));
    point.setLongitude(plain(longitude));
    return point;
  }

  public UUID getOwnerId() {
    return ownerId;
  }

  public String getCode() {
    return code;
  }

  public String getLabel() {
    return label;
  }

  /** The civic address by element, in the order of RFC 5139. */
  public Map<String, String> getAddress() {
    return Collections.unmodifiableMap(address);
  }

  /** Whether it may be assigned. */
  boolean isActive() {
    return status == LocationStatus.ACTIVE;
  }

  /** Whether the address tells a floor or a room. */
  public boolean isIndoors() {
    return indoors;
  }

  public List<String> getNotificationEmails() {
    return notificationEmails;
  }

  public LocationStatus getStatus() {
    return status;
  }

  @Override
  protected UUID auditTenantId() {
    return ownerId;
  }

  @Override
  protected String auditLabel() {
    return code;
  }
}

package org.centralita.emergency;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.validation.constraints.NotNull;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.UUID;
import org.centralita.data.Data;
import org.centralita.data.ReadOnly;

/** A location of the catalogue that a customer has (E2). */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"id", "locationId", "defaultEntry", "code", "label", "status"})
@JsonbPropertyOrder({"id", "locationId", "defaultEntry", "code", "label", "status"})
public class EmergencyEntryData implements Data {

  private static final long serialVersionUID = 1L;

  @ReadOnly private UUID id;

  @NotNull(message = "REQUIRED")
  private UUID locationId;

  @XmlElement(name = "default")
  @JsonbProperty("default")
  private Boolean defaultEntry;

  @ReadOnly private String code;

  @ReadOnly private String label;

  @ReadOnly private LocationStatus status;

  /** Identifier of the entry; null in a create. */
  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  /** The location; one of those available to the customer. */
  public UUID getLocationId() {
    return locationId;
  }

  public void setLocationId(UUID locationId) {
    this.locationId = locationId;
  }

  /**
   * Whether calls go out from here where nothing else is said. A customer with entries has one
   * default at most; the first entry becomes it.
   */
  public Boolean getDefaultEntry() {
    return defaultEntry;
  }

  public void setDefaultEntry(Boolean defaultEntry) {
    this.defaultEntry = defaultEntry;
  }

  /** The location's code. Read only. */
  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  /** The location's label. Read only. */
  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = label;
  }

  /** The location's status. Read only. */
  public LocationStatus getStatus() {
    return status;
  }

  public void setStatus(LocationStatus status) {
    this.status = status;
  }
}

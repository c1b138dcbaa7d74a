package org.centralita.number;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import java.time.Instant;
import java.util.UUID;
import org.centralita.data.Data;
import org.centralita.data.ReadOnly;
import org.centralita.validation.Text;

/** A conference of a customer (N3). */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"id", "version", "number", "name", "pin", "createdAt", "updatedAt"})
@JsonbPropertyOrder({"id", "number", "name", "pin", "createdAt", "updatedAt"})
public class ConferenceData implements Data {

  private static final long serialVersionUID = 1L;

  @ReadOnly private UUID id;

  @JsonbTransient private Long version;

  @NotNull(message = "REQUIRED")
  @Min(value = 1, message = "TOO_SMALL")
  @Max(value = NumberSettingsData.LARGEST, message = "TOO_LARGE")
  private Long number;

  @NotBlank(message = "REQUIRED")
  @Text(max = 100)
  private String name;

  @Pattern(regexp = "[0-9]{4,12}", message = "BAD_PIN")
  private String pin;

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
   * The number under which it is called. With blocks, one of the customer's; fixed once created.
   */
  public Long getNumber() {
    return number;
  }

  public void setNumber(Long number) {
    this.number = number;
  }

  /** What people call it. */
  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  /** Digits that participants type; null when it is open to all who know the number. */
  public String getPin() {
    return pin;
  }

  public void setPin(String pin) {
    this.pin = pin;
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

package org.centralita.number;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import java.time.Instant;
import java.util.UUID;
import org.centralita.data.Data;
import org.centralita.data.ReadOnly;

/** Internal numbers that one customer may use (N2). */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    propOrder = {
      "id",
      "version",
      "start",
      "end",
      "size",
      "used",
      "emergencyLocationId",
      "createdAt",
      "updatedAt"
    })
@JsonbPropertyOrder({
  "id",
  "start",
  "end",
  "size",
  "used",
  "emergencyLocationId",
  "createdAt",
  "updatedAt"
})
public class NumberBlockData implements Data {

  private static final long serialVersionUID = 1L;

  @ReadOnly private UUID id;

  @JsonbTransient private Long version;

  @ReadOnly private Long start;

  @ReadOnly private Long end;

  @ReadOnly private Integer size;

  @ReadOnly private Integer used;

  private UUID emergencyLocationId;

  @ReadOnly private Instant createdAt;

  @ReadOnly private Instant updatedAt;

  /** Identifier that the product gives. */
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

  /** Its first number. */
  public Long getStart() {
    return start;
  }

  public void setStart(Long start) {
    this.start = start;
  }

  /** Its last number. */
  public Long getEnd() {
    return end;
  }

  public void setEnd(Long end) {
    this.end = end;
  }

  /** How many numbers it has. */
  public Integer getSize() {
    return size;
  }

  public void setSize(Integer size) {
    this.size = size;
  }

  /** How many of them are in use. */
  public Integer getUsed() {
    return used;
  }

  public void setUsed(Integer used) {
    this.used = used;
  }

  /**
   * Where calls from these numbers come from; null for the customer's default. One of the
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

package org.centralita.tenant;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import java.time.Instant;
import java.util.UUID;
import org.centralita.data.Data;
import org.centralita.data.Money;
import org.centralita.data.ReadOnly;
import org.centralita.trial.TrialData;
import org.centralita.validation.Text;

/**
 * A tenant as it is created, read and changed (T1). In a change every field counts: an empty one is
 * emptied.
 */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    propOrder = {
      "id",
      "version",
      "kind",
      "parentId",
      "name",
      "description",
      "reference",
      "billingReference",
      "country",
      "timezone",
      "notes",
      "productType",
      "internalSystem",
      "enabled",
      "currency",
      "debitLimit",
      "channelLimit",
      "trial",
      "reseller",
      "status",
      "statusReason",
      "terminatesAt",
      "createdAt",
      "updatedAt"
    })
@JsonbPropertyOrder({
  "id",
  "kind",
  "parentId",
  "name",
  "description",
  "reference",
  "billingReference",
  "country",
  "timezone",
  "notes",
  "productType",
  "internalSystem",
  "enabled",
  "currency",
  "debitLimit",
  "channelLimit",
  "trial",
  "reseller",
  "status",
  "statusReason",
  "terminatesAt",
  "createdAt",
  "updatedAt"
})
public class TenantData implements Data {

  private static final long serialVersionUID = 1L;

  @ReadOnly private UUID id;

  @JsonbTransient private Long version;

  @NotNull(message = "REQUIRED")
  private TenantKind kind;

  private UUID parentId;

  @NotBlank(message = "REQUIRED")
  @Text(max = 100)
  private String name;

  @Text(max = 200)
  private String description;

  @Text(max = 200)
  private String reference;

  @ReadOnly private String billingReference;

  @NotBlank(message = "REQUIRED")
  private String country;

  private String timezone;

  @Text(max = 4000, lines = true)
  private String notes;

  private String productType;

  private Boolean internalSystem;

  private Boolean enabled;

  private String currency;

  @Valid private Money debitLimit;

  @Min(value = 0, message = "TOO_SMALL")
  @Max(value = 1_000_000, message = "TOO_LARGE")
  private Integer channelLimit;

  @Valid private TrialData trial;

  @Valid private ResellerData reseller;

  @ReadOnly private TenantStatus status;

  @ReadOnly private String statusReason;

  private Instant terminatesAt;

  @ReadOnly private Instant createdAt;

  @ReadOnly private Instant updatedAt;

  /** Identifier that the product gives; null in a create. */
  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  /** How often the record was changed; in REST it travels as the ETag. Null in a create. */
  public Long getVersion() {
    return version;
  }

  public void setVersion(Long version) {
    this.version = version;
  }

  /** What the tenant is; fixed once created. */
  public TenantKind getKind() {
    return kind;
  }

  public void setKind(TenantKind kind) {
    this.kind = kind;
  }

  /** The tenant above; null for the root, and in a create for the caller's own tenant. */
  public UUID getParentId() {
    return parentId;
  }

  public void setParentId(UUID parentId) {
    this.parentId = parentId;
  }

  /** Unique below its parent, ignoring case. */
  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  /** The tenant's number in another system; null when there is none. */
  public String getReference() {
    return reference;
  }

  public void setReference(String reference) {
    this.reference = reference;
  }

  /**
   * What invoices and billing outputs call the tenant: its reference, or else its id (T6). Read
   * only.
   */
  public String getBillingReference() {
    return billingReference;
  }

  public void setBillingReference(String billingReference) {
    this.billingReference = billingReference;
  }

  /** ISO 3166-1 alpha-2 code, or XK. */
  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  /** IANA time zone; null in a create for the country's own. */
  public String getTimezone() {
    return timezone;
  }

  public void setTimezone(String timezone) {
    this.timezone = timezone;
  }

  public String getNotes() {
    return notes;
  }

  public void setNotes(String notes) {
    this.notes = notes;
  }

  /** Code of the product type of a customer; null for a reseller. */
  public String getProductType() {
    return productType;
  }

  public void setProductType(String productType) {
    this.productType = productType;
  }

  /**
   * Whether it serves the reseller itself or demonstrations; never billed. At most one per
   * reseller.
   */
  public Boolean getInternalSystem() {
    return internalSystem;
  }

  public void setInternalSystem(Boolean internalSystem) {
    this.internalSystem = internalSystem;
  }

  /** Whether it is in service; changing it is the move "enable" or "disable". */
  public Boolean getEnabled() {
    return enabled;
  }

  public void setEnabled(Boolean enabled) {
    this.enabled = enabled;
  }

  /** ISO 4217 code; the country's own when null in a create. Never changes. */
  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }

  /**
   * Zero: prepaid; positive: postpaid up to it; negative: a buffer that must stay. In the tenant's
   * currency.
   */
  public Money getDebitLimit() {
    return debitLimit;
  }

  public void setDebitLimit(Money debitLimit) {
    this.debitLimit = debitLimit;
  }

  /** Most simultaneous calls; null for no limit. */
  public Integer getChannelLimit() {
    return channelLimit;
  }

  public void setChannelLimit(Integer channelLimit) {
    this.channelLimit = channelLimit;
  }

  /** The trial; null when there was none. */
  public TrialData getTrial() {
    return trial;
  }

  public void setTrial(TrialData trial) {
    this.trial = trial;
  }

  /** What a reseller may do; null for customers. */
  public ResellerData getReseller() {
    return reseller;
  }

  public void setReseller(ResellerData reseller) {
    this.reseller = reseller;
  }

  /** Read only; changed by moves. */
  public TenantStatus getStatus() {
    return status;
  }

  public void setStatus(TenantStatus status) {
    this.status = status;
  }

  /** Why the status was last changed; null when no reason was given. Read only. */
  public String getStatusReason() {
    return statusReason;
  }

  public void setStatusReason(String statusReason) {
    this.statusReason = statusReason;
  }

  /**
   * When it will be terminated; null when that is not planned. A change may only empty it, which
   * calls the end off.
   */
  public Instant getTerminatesAt() {
    return terminatesAt;
  }

  public void setTerminatesAt(Instant terminatesAt) {
    this.terminatesAt = terminatesAt;
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

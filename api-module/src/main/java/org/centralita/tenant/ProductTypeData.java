package org.centralita.tenant;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.json.bind.annotation.JsonbTransient;
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

/** A product type (tenant profile): licence level and features of a customer (T7). */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    propOrder = {
      "id",
      "version",
      "code",
      "name",
      "description",
      "countries",
      "pbxTypes",
      "features",
      "licences",
      "fixedOnceAssigned",
      "createdAt",
      "updatedAt"
    })
@JsonbPropertyOrder({
  "id",
  "code",
  "name",
  "description",
  "countries",
  "pbxTypes",
  "features",
  "licences",
  "fixedOnceAssigned",
  "createdAt",
  "updatedAt"
})
public class ProductTypeData implements Data {

  private static final long serialVersionUID = 1L;

  /** What a code looks like. */
  public static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";

  @ReadOnly private UUID id;

  @JsonbTransient private Long version;

  @NotNull(message = "REQUIRED")
  @Pattern(regexp = ProductTypeData.CODE, message = "BAD_CODE")
  private String code;

  @NotBlank(message = "REQUIRED")
  @Text(max = 100)
  private String name;

  @Text(max = 1000, lines = true)
  private String description;

  @Size(max = 300, message = "TOO_MANY")
  private List<String> countries;

  @Size(max = 15, message = "TOO_MANY")
  private List<String> pbxTypes;

  @Size(max = 50, message = "TOO_MANY")
  private List<@Text(max = 100) String> features;

  @XmlJavaTypeAdapter(LicencesXmlAdapter.class)
  private Map<String, Integer> licences;

  private boolean fixedOnceAssigned;

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

  /** Short name by which other systems refer to it; unique ignoring case, fixed once created. */
  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

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

  /** ISO 3166-1 alpha-2 codes in which it may be assigned; empty for all. */
  public List<String> getCountries() {
    return countries;
  }

  public void setCountries(List<String> countries) {
    this.countries = countries;
  }

  /** PBX types with which it works; empty for all. */
  public List<String> getPbxTypes() {
    return pbxTypes;
  }

  public void setPbxTypes(List<String> pbxTypes) {
    this.pbxTypes = pbxTypes;
  }

  /** What the customer gets, as words. */
  public List<String> getFeatures() {
    return features;
  }

  public void setFeatures(List<String> features) {
    this.features = features;
  }

  /** Seats by role name; a role that is absent is unlimited. */
  public Map<String, Integer> getLicences() {
    return licences;
  }

  public void setLicences(Map<String, Integer> licences) {
    this.licences = licences;
  }

  /** Whether a customer that has it keeps it for good. */
  public boolean isFixedOnceAssigned() {
    return fixedOnceAssigned;
  }

  public void setFixedOnceAssigned(boolean fixedOnceAssigned) {
    this.fixedOnceAssigned = fixedOnceAssigned;
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

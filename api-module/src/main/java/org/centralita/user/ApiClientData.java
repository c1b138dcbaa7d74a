package org.centralita.user;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.centralita.data.Data;
import org.centralita.validation.Text;

/** A program that calls the product, with an id and a secret of its own. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    propOrder = {
      "id",
      "tenantId",
      "name",
      "roles",
      "redirectUris",
      "expiresAt",
      "clientId",
      "clientSecret",
      "createdAt"
    })
@JsonbPropertyOrder({
  "id",
  "tenantId",
  "name",
  "roles",
  "redirectUris",
  "expiresAt",
  "clientId",
  "clientSecret",
  "createdAt"
})
public class ApiClientData implements Data {

  private static final long serialVersionUID = 1L;

  private UUID id;

  private UUID tenantId;

  @NotBlank(message = "REQUIRED")
  @Text(max = 100)
  private String name;

  @Size(max = 50, message = "TOO_MANY")
  private List<String> roles;

  @Size(max = 20, message = "TOO_MANY")
  private List<String> redirectUris;

  private Instant expiresAt;

  private String clientId;

  private String clientSecret;

  private Instant createdAt;

  /** Identifier of the record; null in a create. */
  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  /** The tenant it belongs to and below which it sees. */
  public UUID getTenantId() {
    return tenantId;
  }

  public void setTenantId(UUID tenantId) {
    this.tenantId = tenantId;
  }

  /** Unique within its tenant, ignoring case. */
  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  /** Names of its roles. */
  public List<String> getRoles() {
    return roles;
  }

  public void setRoles(List<String> roles) {
    this.roles = roles;
  }

  /** Addresses to which an authorization code may be sent; they match exactly. */
  public List<String> getRedirectUris() {
    return redirectUris;
  }

  public void setRedirectUris(List<String> redirectUris) {
    this.redirectUris = redirectUris;
  }

  /** When it stops working; null for never. */
  public Instant getExpiresAt() {
    return expiresAt;
  }

  public void setExpiresAt(Instant expiresAt) {
    this.expiresAt = expiresAt;
  }

  /** What it signs in with. Read only. */
  public String getClientId() {
    return clientId;
  }

  public void setClientId(String clientId) {
    this.clientId = clientId;
  }

  /** Only in the answer to its creation; the product keeps a hash. */
  public String getClientSecret() {
    return clientSecret;
  }

  public void setClientSecret(String clientSecret) {
    this.clientSecret = clientSecret;
  }

  /** Read only. */
  public Instant getCreatedAt() {
    return createdAt;
  }

  public void setCreatedAt(Instant createdAt) {
    this.createdAt = createdAt;
  }
}

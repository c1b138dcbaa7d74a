package org.centralita.user;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.centralita.audit.Audited;
import org.centralita.audit.NotAudited;
import org.centralita.audit.Secret;
import org.centralita.persistence.Folded;
import org.centralita.persistence.LinesConverter;
import org.centralita.persistence.WordsConverter;
import org.centralita.security.RandomSecret;

/** A program that calls the product for a tenant. */
@Entity
@Table(name = "api_client")
public class ApiClient extends Audited {

  @Column(name = "tenant_id")
  @org.eclipse.persistence.annotations.Convert("uuid")
  private UUID tenantId;

  private String name;

  @NotAudited
  @Column(name = "name_key")
  private String nameKey;

  @Column(name = "client_id")
  private String clientId;

  @Secret
  @Column(name = "secret_hash")
  private String secretHash;

  @Convert(converter = WordsConverter.class)
  private List<String> roles;

  @Column(name = "redirect_uris")
  @Convert(converter = LinesConverter.class)
  private List<String> redirectUris;

  @Column(name = "expires_at")
  private Instant expiresAt;

  /** For the persistence provider. */
  protected ApiClient() {}

  /** A client from data that was checked; of the secret only a hash is kept. */
  public ApiClient(UUID tenantId, ApiClientData data, String clientId, String secret) {
    super(newId());
    this.tenantId = tenantId;
    this.name = Folded.clean(data.getName());
    this.nameKey = Folded.key(name);
    this.clientId = clientId;
    this.secretHash = RandomSecret.hash(secret);
    this.roles = data.getRoles().stream().distinct().sorted().toList();
    this.redirectUris = data.getRedirectUris() == null ? List.of() : data.getRedirectUris();
    this.expiresAt =
        data.getExpiresAt() == null ? null : data.getExpiresAt().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Whether that is its secret. */
  boolean accepts(String secret) {
    return RandomSecret.matches(secret, secretHash);
  }

  public boolean isExpired() {
    return expiresAt != null && !expiresAt.isAfter(Instant.now());
  }

  public UUID getTenantId() {
    return tenantId;
  }

  String getNameKey() {
    return nameKey;
  }

  public String getName() {
    return name;
  }

  public Set<String> getRoles() {
    return Set.copyOf(roles);
  }

  public String getClientId() {
    return clientId;
  }

  public List<String> getRedirectUris() {
    return List.copyOf(redirectUris);
  }

  ApiClientData data() {
    ApiClientData data = new ApiClientData();
    data.setId(getId());
    data.setTenantId(tenantId);
    data.setName(name);
    data.setRoles(roles);
    data.setRedirectUris(redirectUris);
    data.setExpiresAt(expiresAt);
    data.setClientId(clientId);
    data.setCreatedAt(getCreatedAt());
    return data;
  }

  @Override
  protected UUID auditTenantId() {
    return tenantId;
  }

  @Override
  protected String auditLabel() {
    return name;
  }
}

package org.centralita.user;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.centralita.audit.Audited;
import org.centralita.audit.NotAudited;
import org.centralita.audit.Secret;
import org.centralita.persistence.Folded;
import org.centralita.persistence.WordsConverter;

/** A login identity of a person. Its e-mail is unique in the whole product. */
@Entity
@Table(name = "app_user")
public class User extends Audited {

  @Column(name = "tenant_id")
  @org.eclipse.persistence.annotations.Convert("uuid")
  private UUID tenantId;

  private String email;

  @NotAudited
  @Column(name = "email_key")
  private String emailKey;

  @Column(name = "display_name")
  private String displayName;

  @Secret
  @Column(name = "password_hash")
  private String passwordHash;

  @Convert(converter = WordsConverter.class)
  private List<String> roles;

  @Enumerated(EnumType.STRING)
  private UserStatus status;

  /** For the persistence provider. */
  protected User() {}

  /** A user who can sign in at once. */
  public User(
      UUID tenantId, String email, String displayName, String passwordHash, List<String> roles) {
    super(newId());
    this.tenantId = tenantId;
    this.email = Folded.clean(email);
    this.emailKey = Folded.key(email);
    this.displayName = displayName;
    this.passwordHash = passwordHash;
    this.roles = List.copyOf(roles);
    this.status = UserStatus.ACTIVE;
  }

  /** Keeps the same password under a dearer hash. */
  void rehashed(String newHash) {
    touch("Password hash renewed");
    passwordHash = newHash;
  }

  public UUID getTenantId() {
    return tenantId;
  }

  public String getEmail() {
    return email;
  }

  String getDisplayName() {
    return displayName;
  }

  String getPasswordHash() {
    return passwordHash;
  }

  Set<String> getRoles() {
    return Set.copyOf(roles);
  }

  UserStatus getStatus() {
    return status;
  }

  @Override
  protected UUID auditTenantId() {
    return tenantId;
  }

  @Override
  protected String auditLabel() {
    return email;
  }
}

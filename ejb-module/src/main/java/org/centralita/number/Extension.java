package org.centralita.number;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Table;
import java.util.UUID;
import org.centralita.audit.Audited;
import org.centralita.audit.NotAudited;
import org.centralita.tenant.Tenant;
import org.eclipse.persistence.annotations.Convert;

/** What a number is used for (N3). */
@Entity
@Table(name = "extension")
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "number_use", length = 10)
public abstract class Extension extends Audited {

  @Column(name = "tenant_id")
  @Convert("uuid")
  private UUID tenantId;

  @NotAudited
  @Column(name = "account_id")
  @Convert("uuid")
  private UUID accountId;

  private long number;

  private String name;

  /** For the persistence provider. */
  protected Extension() {}

  /** An extension of a customer. */
  Extension(Tenant customer, long number) {
    super(newId());
    this.tenantId = customer.getId();
    this.accountId = customer.getParentId();
    this.number = number;
  }

  UUID getTenantId() {
    return tenantId;
  }

  UUID getAccountId() {
    return accountId;
  }

  long getNumber() {
    return number;
  }

  String getName() {
    return name;
  }

  void setName(String name) {
    this.name = name;
  }

  @Override
  protected UUID auditTenantId() {
    return tenantId;
  }

  @Override
  protected String auditLabel() {
    return String.valueOf(number);
  }
}

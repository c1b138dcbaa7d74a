package org.centralita.number;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.centralita.audit.Audited;
import org.centralita.audit.NamedBy;
import org.centralita.audit.NotAudited;
import org.eclipse.persistence.annotations.Convert;

/** Internal numbers that one customer may use (N2). */
@Entity
@Table(name = "number_block")
public class NumberBlock extends Audited {

  @Column(name = "tenant_id")
  @Convert("uuid")
  private UUID tenantId;

  @NotAudited
  @Column(name = "account_id")
  @Convert("uuid")
  private UUID accountId;

  @Column(name = "first_number")
  private long firstNumber;

  @Column(name = "last_number")
  private long lastNumber;

  @Column(name = "emergency_location_id")
  @Convert("uuid")
  @NamedBy(table = "emergency_location", column = "code")
  private UUID emergencyLocationId;

  /** For the persistence provider. */
  protected NumberBlock() {}

  /** A block for the customer of an account. */
  NumberBlock(UUID tenantId, UUID accountId, long firstNumber, int size) {
    super(newId());
    this.tenantId = tenantId;
    this.accountId = accountId;
    this.firstNumber = firstNumber;
    this.lastNumber = firstNumber + size - 1;
  }

  /** Has its calls come from there; from the customer's default where null. */
  void locate(UUID location) {
    change(null, () -> emergencyLocationId = location);
  }

  boolean has(long number) {
    return firstNumber <= number && number <= lastNumber;
  }

  /**
   * The block as callers see it.
   *
   * @param used how many of its numbers are in use
   */
  NumberBlockData data(int used) {
    NumberBlockData data = new NumberBlockData();
    data.setId(getId());
    data.setVersion(getVersion());
    data.setStart(firstNumber);
    data.setEnd(lastNumber);
    data.setSize((int) (lastNumber - firstNumber + 1));
    data.setUsed(used);
    data.setEmergencyLocationId(emergencyLocationId);
    data.setCreatedAt(getCreatedAt());
    data.setUpdatedAt(getUpdatedAt());
    return data;
  }

  UUID getTenantId() {
    return tenantId;
  }

  UUID getAccountId() {
    return accountId;
  }

  long getFirstNumber() {
    return firstNumber;
  }

  long getLastNumber() {
    return lastNumber;
  }

  @Override
  protected UUID auditTenantId() {
    return tenantId;
  }

  @Override
  protected String auditLabel() {
    return firstNumber + "–" + lastNumber;
  }
}

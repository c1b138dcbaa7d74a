package org.centralita.emergency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.UUID;
import org.centralita.audit.Audited;
import org.centralita.audit.NamedBy;
import org.eclipse.persistence.annotations.Convert;

/** A location of the catalogues that a customer has (E2). */
@Entity
@Table(name = "tenant_emergency_location")
public class EmergencyEntry extends Audited {

  @Column(name = "tenant_id")
  @Convert("uuid")
  private UUID tenantId;

  @Column(name = "emergency_location_id")
  @Convert("uuid")
  @NamedBy(table = "emergency_location", column = "code")
  private UUID locationId;

  /** The location's code, by which the audit trail calls the entry. */
  @Transient private transient String code;

  /** For the persistence provider. */
  protected EmergencyEntry() {}

  EmergencyEntry(UUID tenantId, EmergencyLocation location) {
    super(newId());
    this.tenantId = tenantId;
    this.locationId = location.getId();
    this.code = location.getCode();
  }

  /** Makes it an entry of another location. */
  void become(EmergencyLocation location) {
    change(null, () -> locationId = location.getId());
    known(location);
  }

  /** Says which location it is of, once that has been read. */
  EmergencyEntry known(EmergencyLocation location) {
    code = location.getCode();
    return this;
  }

  UUID getTenantId() {
    return tenantId;
  }

  UUID getLocationId() {
    return locationId;
  }

  @Override
  protected UUID auditTenantId() {
    return tenantId;
  }

  @Override
  protected String auditLabel() {
    return code;
  }
}

package org.centralita.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;

/** What billing and the switches report of a tenant: it changes by the minute and has no trail. */
@Entity
@Table(name = "tenant_state")
public class TenantState {

  @Id
  @Column(name = "tenant_id")
  @Convert("uuid")
  private UUID tenantId;

  private BigDecimal balance = BigDecimal.ZERO;

  @Column(name = "channels_in_use")
  private int channelsInUse;

  /** For the persistence provider. */
  protected TenantState() {}

  /** The state of a tenant of which nothing was reported yet. */
  TenantState(UUID tenantId) {
    this.tenantId = tenantId;
  }

  TenantOverview overview(Tenant tenant) {
    TenantOverview overview = new TenantOverview();
    overview.setStatus(tenant.getStatus());
    overview.setBalance(tenant.money(balance));
    overview.setDebitLimit(tenant.debitLimit());
    overview.setChannelsInUse(channelsInUse);
    overview.setChannelLimit(tenant.getChannelLimit());
    return overview;
  }
}

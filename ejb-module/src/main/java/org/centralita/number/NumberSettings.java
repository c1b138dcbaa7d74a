package org.centralita.number;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.centralita.audit.Audited;
import org.centralita.audit.NotAudited;
import org.centralita.persistence.Folded;

/** From which numbers a reseller's customers get their blocks (N1). Its id is the reseller's. */
@Entity
@Table(name = "number_settings")
@AttributeOverride(name = "id", column = @Column(name = "tenant_id"))
public class NumberSettings extends Audited {

  @Column(name = "range_start")
  private Long rangeStart;

  @Column(name = "block_size")
  private Integer blockSize;

  @Column(name = "range_end")
  private Long rangeEnd;

  @Column(name = "sip_realm")
  private String sipRealm;

  /** Where to begin to look; moved by {@link FreeBlocks}, so that it is no new version. */
  @NotAudited
  @Column(name = "lowest_free", updatable = false)
  private long lowestFree;

  /** For the persistence provider. */
  protected NumberSettings() {}

  /** The settings of an account that never set any. */
  NumberSettings(UUID accountId) {
    super(accountId);
  }

  /** Takes over all settings, from data that was checked. */
  void apply(NumberSettingsData data) {
    change(null, () -> set(data));
  }

  private void set(NumberSettingsData data) {
    rangeStart = data.getRangeStart();
    blockSize = data.getBlockSize();
    rangeEnd = data.getRangeEnd();
    sipRealm = Folded.clean(data.getSipRealm());
    if (getVersion() == 0) {
      lowestFree = rangeStart;
    }
  }

  NumberSettingsData data() {
    NumberSettingsData data = new NumberSettingsData();
    data.setVersion(getVersion());
    data.setRangeStart(rangeStart);
    data.setBlockSize(blockSize);
    data.setRangeEnd(rangeEnd);
    data.setSipRealm(sipRealm);
    return data;
  }

  long getRangeStart() {
    return rangeStart;
  }

  int getBlockSize() {
    return blockSize;
  }

  Long getRangeEnd() {
    return rangeEnd;
  }

  /** The last number that a block may have. */
  long last() {
    return rangeEnd == null ? NumberSettingsData.LARGEST : rangeEnd;
  }

  String getSipRealm() {
    return sipRealm;
  }

  long getLowestFree() {
    return lowestFree;
  }

  @Override
  protected UUID auditTenantId() {
    return getId();
  }

  @Override
  protected String auditLabel() {
    return null;
  }
}

package org.centralita.tenant;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import org.centralita.data.Data;
import org.centralita.data.Money;

/** The first thing to see of a tenant (T5). */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"status", "balance", "debitLimit", "channelsInUse", "channelLimit"})
@JsonbPropertyOrder({"status", "balance", "debitLimit", "channelsInUse", "channelLimit"})
public class TenantOverview implements Data {

  private static final long serialVersionUID = 1L;

  private TenantStatus status;

  private Money balance;

  private Money debitLimit;

  private int channelsInUse;

  private Integer channelLimit;

  public TenantStatus getStatus() {
    return status;
  }

  public void setStatus(TenantStatus status) {
    this.status = status;
  }

  /** What the tenant has left, in its currency; negative when it owes. */
  public Money getBalance() {
    return balance;
  }

  public void setBalance(Money balance) {
    this.balance = balance;
  }

  /** Zero: prepaid; positive: postpaid up to it; negative: a buffer that must stay. */
  public Money getDebitLimit() {
    return debitLimit;
  }

  public void setDebitLimit(Money debitLimit) {
    this.debitLimit = debitLimit;
  }

  /** Simultaneous calls right now. */
  public int getChannelsInUse() {
    return channelsInUse;
  }

  public void setChannelsInUse(int channelsInUse) {
    this.channelsInUse = channelsInUse;
  }

  /** Most simultaneous calls; null for no limit. */
  public Integer getChannelLimit() {
    return channelLimit;
  }

  public void setChannelLimit(Integer channelLimit) {
    this.channelLimit = channelLimit;
  }
}

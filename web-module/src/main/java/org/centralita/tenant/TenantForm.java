package org.centralita.tenant;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.centralita.data.Money;
import org.centralita.trial.TrialData;

/** A tenant as a form edits it: what is a part of its own in the record is a field here. */
public class TenantForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private final TenantData data;
  private final ResellerData terms;
  private BigDecimal debitLimit;
  private boolean trial;
  private Integer trialDays;

  public TenantForm(TenantData data) {
    this.data = data;
    terms = data.getReseller() == null ? new ResellerData() : data.getReseller();
    debitLimit = data.getDebitLimit() == null ? null : data.getDebitLimit().getAmount();
    trial = data.getTrial() != null;
    trialDays = trial ? data.getTrial().getDays() : null;
  }

  /** The record with what was typed. */
  public TenantData typed() {
    data.setDebitLimit(debitLimit == null ? null : new Money(debitLimit, currency()));
    if (trial && data.getKind() == TenantKind.CUSTOMER) {
      TrialData days = data.getTrial() == null ? new TrialData() : data.getTrial();
      days.setDays(trialDays);
      data.setTrial(days);
    } else {
      data.setTrial(null);
    }
    boolean customer = data.getKind() == TenantKind.CUSTOMER;
    data.setReseller(data.getKind() == TenantKind.RESELLER ? terms : null);
    data.setProductType(customer ? data.getProductType() : null);
    data.setInternalSystem(customer ? data.getInternalSystem() : null);
    return data;
  }

  private String currency() {
    if (data.getCurrency() != null || data.getCountry() == null) {
      return data.getCurrency();
    }
    boolean kosovo = data.getCountry().equals("XK");
    Currency usual = kosovo ? null : Currency.getInstance(new Locale("", data.getCountry()));
    return usual == null ? "EUR" : usual.getCurrencyCode();
  }

  public TenantData getData() {
    return data;
  }

  public ResellerData getTerms() {
    return terms;
  }

  public boolean isCustomer() {
    return data.getKind() == TenantKind.CUSTOMER;
  }

  public BigDecimal getDebitLimit() {
    return debitLimit;
  }

  public void setDebitLimit(BigDecimal debitLimit) {
    this.debitLimit = debitLimit;
  }

  public boolean isTrial() {
    return trial;
  }

  public void setTrial(boolean trial) {
    this.trial = trial;
  }

  public Integer getTrialDays() {
    return trialDays;
  }

  public void setTrialDays(Integer trialDays) {
    this.trialDays = trialDays;
  }
}

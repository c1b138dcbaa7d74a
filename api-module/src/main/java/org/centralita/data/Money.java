package org.centralita.data;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.math.BigDecimal;
import java.util.Objects;

/** An amount of money: in JSON {@code {"amount":"12.50","currency":"EUR"}}. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"amount", "currency"})
@JsonbPropertyOrder({"amount", "currency"})
public class Money implements Data {

  private static final long serialVersionUID = 1L;

  @XmlElement(required = true)
  @NotNull(message = "REQUIRED")
  @Digits(integer = 13, fraction = 4, message = "BAD_AMOUNT")
  @JsonbTypeAdapter(DecimalJsonAdapter.class)
  private BigDecimal amount;

  @XmlElement(required = true)
  @NotNull(message = "REQUIRED")
  private String currency;

  public Money() {}

  public Money(BigDecimal amount, String currency) {
    this.amount = amount;
    this.currency = currency;
  }

  /** The amount in the currency's major unit; up to 13 digits before and 4 after the point. */
  public BigDecimal getAmount() {
    return amount;
  }

  public void setAmount(BigDecimal amount) {
    this.amount = amount;
  }

  /** ISO 4217 code. */
  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Money money
        && Objects.equals(currency, money.currency)
        && (amount == null
            ? money.amount == null
            : money.amount != null && amount.compareTo(money.amount) == 0);
  }

  @Override
  public int hashCode() {
    return Objects.hash(amount == null ? null : amount.stripTrailingZeros(), currency);
  }

  @Override
  public String toString() {
    return amount + " " + currency;
  }
}

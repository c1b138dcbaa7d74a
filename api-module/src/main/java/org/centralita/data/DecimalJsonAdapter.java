package org.centralita.data;

import jakarta.json.bind.adapter.JsonbAdapter;
import java.math.BigDecimal;

/** A decimal as a JSON string, so that no client rounds it. */
public class DecimalJsonAdapter implements JsonbAdapter<BigDecimal, String> {

  /** More than any amount has; reading a number takes the square of its length. */
  private static final int LONGEST = 40;

  @Override
  public String adaptToJson(BigDecimal amount) {
    return amount.toPlainString();
  }

  @Override
  public BigDecimal adaptFromJson(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("Too long for an amount");
    }
    return new BigDecimal(text);
  }
}

package org.centralita.data;

import jakarta.json.bind.adapter.JsonbAdapter;
import java.math.BigDecimal;

/** A decimal as a JSON string, so that no client rounds it. */
public class DecimalJsonAdapter implements JsonbAdapter<BigDecimal, String> {

  @Override
  public String adaptToJson(BigDecimal amount) {
    return amount.toPlainString();
  }

  @Override
  public BigDecimal adaptFromJson(String text) {
    return new BigDecimal(text);
  }
}

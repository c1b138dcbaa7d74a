package org.centralita.number;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What is left of number ranges, read once per request and after each change. */
@Named
@RequestScoped
public class NumberSupplyBean {

  @Inject private NumberRangeService numbers;

  private final Map<UUID, NumberSupply> byAccount = new HashMap<>();

  public NumberSupply of(UUID accountId) {
    return byAccount.computeIfAbsent(accountId, id -> new NumberSupply(numbers.settings(id)));
  }

  /**
   * Blocks were assigned or released: a page that was already asked about shows the new figures.
   */
  void changed() {
    byAccount.clear();
  }
}

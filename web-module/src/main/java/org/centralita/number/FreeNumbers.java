package org.centralita.number;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The free numbers of a customer that a form offers, read once per request. */
@Named
@RequestScoped
public class FreeNumbers {

  /** The browser narrows them down while one types. */
  private static final int OFFERED = 200;

  @Inject private NumberRangeService numbers;

  private final Map<UUID, List<Long>> byTenant = new HashMap<>();

  /** The lowest ones; none where the customer has no block. */
  public List<Long> of(UUID tenantId) {
    return byTenant.computeIfAbsent(
        tenantId,
        id -> {
          NumberQuery query = new NumberQuery();
          query.setAvailable(true);
          query.setLimit(OFFERED);
          return numbers.numbers(id, query).getItems().stream().map(NumberData::getNumber).toList();
        });
  }

  /** The lowest one; null where there is none. */
  Long lowest(UUID tenantId) {
    return of(tenantId).stream().findFirst().orElse(null);
  }
}

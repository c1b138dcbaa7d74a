package org.centralita.emergency;

import java.util.UUID;

/** Whether help could be sent to a customer, or to all customers below a reseller (E4). */
public interface ReadinessService {

  /** The gaps of a customer and of its number blocks and SIP users, or of all customers below. */
  ReadinessReport report(UUID tenantId);

  /** How many customers below the caller's own tenant have a gap. */
  long customersWithGaps();
}

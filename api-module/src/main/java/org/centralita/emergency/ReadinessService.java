package org.centralita.emergency;

import java.util.UUID;
import java.util.function.Consumer;

/** Whether help could be sent to a customer, or to all customers below a reseller (E4). */
public interface ReadinessService {

  /**
   * The gaps of a customer and of its number blocks and SIP users, or of all customers below. Of
   * the {@value ReadinessReport#MOST} first subjects with a gap; {@link #export} has them all.
   */
  ReadinessReport report(UUID tenantId);

  /**
   * All gaps, in the order of the report, one by one; that somebody took them away is audited.
   *
   * @param taker is given each; what it throws ends the export
   */
  void export(UUID tenantId, Consumer<ReadinessGap> taker);

  /** How many customers below the caller's own tenant have a gap. */
  long customersWithGaps();
}

package org.centralita.callsettings;

import java.util.UUID;
import org.centralita.tenant.Tenant;

/** The emergency locations that a customer has or may have, as its call settings ask for them. */
public interface AssignableLocations {

  /** Whether the customer has it, or may choose it. */
  boolean mayHave(Tenant customer, UUID locationId);

  /** Makes sure that it is one of the customer's; written when this returns. */
  void assign(Tenant customer, UUID locationId);
}

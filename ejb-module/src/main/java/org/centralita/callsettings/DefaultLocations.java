package org.centralita.callsettings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.UUID;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.centralita.persistence.Stored;

/**
 * The emergency location in the call settings of a customer, for those who keep what the customer
 * may choose from. They hold the customer's row while they change it.
 */
@ApplicationScoped
public class DefaultLocations {

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  /** The customer's; null when it has none. */
  public UUID of(UUID tenantId) {
    CallSettings settings = em.find(CallSettings.class, tenantId);
    return settings == null ? null : settings.getEmergencyLocationId();
  }

  /** Makes it the customer's, null for none; written when this returns. */
  public void set(UUID tenantId, UUID locationId) {
    CallSettings settings = em.find(CallSettings.class, tenantId);
    if (settings != null) {
      settings.locate(locationId);
    } else if (locationId != null) {
      settings = new CallSettings(tenantId);
      settings.locate(locationId);
      em.persist(settings);
    }
    Stored.flush(em, Map.of("PRIMARY", new ServiceException(ErrorCode.STALE)));
  }
}

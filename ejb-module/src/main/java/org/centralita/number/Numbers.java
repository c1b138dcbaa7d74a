package org.centralita.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.centralita.callsettings.PhoneNumbers;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.centralita.settings.Setting;
import org.centralita.tenant.Tenant;
import org.centralita.tenant.TenantKind;
import org.centralita.tenant.Tenants;

/** Who may have which number, for the services of this feature. */
@ApplicationScoped
public class Numbers {

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  @Inject private Tenants tenants;

  /** A customer in the caller's scope; 404 for what is none. */
  public Tenant customer(UUID id) {
    return customer(tenants.visible(id));
  }

  /** The same for a change that concerns nobody's numbers. */
  public Tenant editable(UUID id) {
    return customer(tenants.editable(id));
  }

  /**
   * The same for a change of who has which number: holds the account until the transaction ends.
   * The account is above what a customer's administrator may see, and nothing of it is told.
   */
  public Tenant held(UUID id) {
    tenants.held(id);
    return holdAccount(editable(id));
  }

  /** The same to give numbers back, which those that are terminated do, too. */
  public Tenant heldToGiveBack(UUID id) {
    tenants.held(id);
    return holdAccount(customer(tenants.manageable(id)));
  }

  private Tenant holdAccount(Tenant customer) {
    em.find(Tenant.class, customer.getParentId(), LockModeType.PESSIMISTIC_WRITE);
    return customer;
  }

  private static Tenant customer(Tenant tenant) {
    if (tenant.getKind() != TenantKind.CUSTOMER) {
      throw ServiceException.notFound();
    }
    return tenant;
  }

  /**
   * Refuses a number that the customer may not have (N3): with blocks, it has those of its blocks
   * only; without, any outside of all blocks. Nobody has the one by which people call for help.
   */
  public void requireUsable(Tenant customer, long number) {
    if (PhoneNumbers.isEmergency(customer.getCountry(), number)) {
      throw ServiceException.invalid("/number", "EMERGENCY_NUMBER");
    }
    NumberBlock block = upTo(customer.getParentId(), number);
    if (block != null && block.has(number)) {
      if (!block.getTenantId().equals(customer.getId())) {
        throw ServiceException.at("/number", ErrorCode.OTHER_BLOCK, String.valueOf(number));
      }
    } else if (hasBlocks(customer)) {
      throw ServiceException.invalid("/number", "NOT_IN_BLOCK");
    }
  }

  private boolean hasBlocks(Tenant customer) {
    return !em.createQuery("SELECT b.id FROM NumberBlock b WHERE b.tenantId = :tenant", UUID.class)
        .setParameter("tenant", customer.getId())
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** The last block of the account that begins before the number or at it; null for none. */
  public NumberBlock upTo(UUID accountId, long number) {
    List<NumberBlock> blocks =
        em.createQuery(
                "SELECT b FROM NumberBlock b WHERE b.accountId = :account"
                    + " AND b.firstNumber <= :number ORDER BY b.firstNumber DESC",
                NumberBlock.class)
            .setParameter("account", accountId)
            .setParameter("number", number)
            .setMaxResults(1)
            .getResultList();
    return blocks.isEmpty() ? null : blocks.get(0);
  }

  /** Realm of the account's new SIP users. */
  public String realm(UUID accountId) {
    NumberSettings settings = em.find(NumberSettings.class, accountId);
    return realm(settings == null ? null : settings.getSipRealm());
  }

  /**
   * The realm that was set, or else the host under which clients reach the product. In lower case:
   * to a digest its case matters, and a SIP proxy can't know how somebody has typed it.
   */
  static String realm(String set) {
    String host =
        set != null
            ? set
            : Setting.CENTRALITA_PUBLIC_URL
                .value()
                .map(URI::create)
                .map(URI::getHost)
                .orElseThrow(() -> Setting.CENTRALITA_PUBLIC_URL.wrong("has no host"));
    return host.toLowerCase(Locale.ROOT);
  }
}

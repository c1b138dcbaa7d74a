package org.centralita.number;

import static org.centralita.security.Roles.ADMIN_USER;
import static org.centralita.security.Roles.CUSTOMER_SETTINGS;
import static org.centralita.security.Roles.PROVIDER_ADMIN;
import static org.centralita.security.Roles.RESELLER_USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.centralita.persistence.Stored;
import org.centralita.security.Scope;
import org.centralita.tenant.Tenant;
import org.centralita.validation.Checks;

/** Transactions, authorisation and rules of {@link SipUserService}. */
@Stateless
public class SipUserServiceBean implements SipUserService {

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  @Inject private Numbers numbers;
  @Inject private Extensions extensions;

  @Override
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER, ADMIN_USER, CUSTOMER_SETTINGS})
  public SipUserData create(UUID tenantId, SipUserData data) {
    Tenant customer = numbers.held(tenantId);
    Checks checks =
        Checks.of(data)
            .readOnly("/id", data.getId(), null)
            .readOnly("/realm", data.getRealm(), null)
            .readOnly("/createdAt", data.getCreatedAt(), null)
            .readOnly("/updatedAt", data.getUpdatedAt(), null);
    SipUserRules.check(checks, data, null).done();
    SipUser user = new SipUser(customer, numbers.realm(customer.getParentId()), data);
    requireGranted(customer, List.of(), user);
    extensions.store(customer, user, free(user));
    return user.data();
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER, ADMIN_USER, CUSTOMER_SETTINGS})
  public SipUserData get(UUID tenantId, UUID id) {
    numbers.customer(tenantId);
    return extensions.existing(SipUser.class, tenantId, id).data();
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER, ADMIN_USER, CUSTOMER_SETTINGS})
  public SipUserPage find(UUID tenantId, SipUserQuery query) {
    numbers.customer(tenantId);
    Checks.query(query);
    Extensions.Rows<SipUser> rows = extensions.page(SipUser.class, tenantId, query, query.getQ());
    return new SipUserPage(rows.shown().stream().map(SipUser::data).toList(), rows.next());
  }

  @Override
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER, ADMIN_USER, CUSTOMER_SETTINGS})
  public SipUserData update(UUID tenantId, SipUserData data) {
    Checks.present(data);
    Tenant customer = numbers.editable(tenantId);
    SipUser user = extensions.existing(SipUser.class, tenantId, data.getId());
    Stored.requireVersion(data.getVersion(), user.getVersion());
    SipUserData before = user.data();
    Checks checks =
        Checks.of(data)
            .require(
                data.getNumber() == null || data.getNumber().equals(before.getNumber()),
                "/number",
                "FIXED")
            .readOnly("/realm", data.getRealm(), before.getRealm())
            .readOnly("/createdAt", data.getCreatedAt(), before.getCreatedAt())
            .readOnly("/updatedAt", data.getUpdatedAt(), before.getUpdatedAt());
    SipUserRules.check(checks, data, user).done();
    List<String> granted = user.getIpAddresses();
    user.apply(data);
    requireGranted(customer, granted, user);
    extensions.flush(user, free(user));
    return user.data();
  }

  /**
   * Whoever sends from an address is believed, so those above a customer say which are its own. It
   * may give them up itself.
   */
  private static void requireGranted(Tenant customer, List<String> granted, SipUser user) {
    if (!granted.containsAll(user.getIpAddresses())
        && !Scope.caller().isAbove(customer.getPath())) {
      throw ServiceException.at("/ipAddresses", ErrorCode.FORBIDDEN);
    }
  }

  /**
   * An address says who somebody is, so it is one SIP user's only.
   *
   * @return what it means when another one gets it at the same time
   */
  private Map<String, ServiceException> free(SipUser user) {
    List<String> wanted = user.getIpAddresses();
    if (wanted.isEmpty()) {
      return Map.of();
    }
    // Asked without a flush: what is wanted is not stored yet.
    List<String> taken =
        em.createQuery(
                "SELECT a FROM SipUser u JOIN u.addresses a WHERE a IN :wanted AND u.id <> :own",
                String.class)
            .setFlushMode(jakarta.persistence.FlushModeType.COMMIT)
            .setParameter("wanted", wanted)
            .setParameter("own", user.getId())
            .setMaxResults(1)
            .getResultList();
    if (!taken.isEmpty()) {
      throw ServiceException.at("/ipAddresses", ErrorCode.IP_TAKEN, taken.get(0));
    }
    return Map.of(
        "PRIMARY",
        ServiceException.at("/ipAddresses", ErrorCode.IP_TAKEN, String.join(", ", wanted)));
  }

  @Override
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER, ADMIN_USER, CUSTOMER_SETTINGS})
  public void delete(UUID tenantId, UUID id, Long version) {
    numbers.heldToGiveBack(tenantId);
    extensions.remove(extensions.existing(SipUser.class, tenantId, id), version);
  }
}

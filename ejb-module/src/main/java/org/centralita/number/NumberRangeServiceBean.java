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
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.centralita.paging.Cursor;
import org.centralita.persistence.Stored;
import org.centralita.tenant.Tenant;
import org.centralita.tenant.TenantKind;
import org.centralita.tenant.Tenants;
import org.centralita.validation.Checks;

/** Transactions, authorisation and rules of {@link NumberRangeService}. */
@Stateless
public class NumberRangeServiceBean implements NumberRangeService {

  private static final Map<String, ServiceException> REFUSALS =
      Map.of(
          "fk_number_block_location",
          ServiceException.invalid("/emergencyLocationId", "NOT_ASSIGNED"));

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  @Inject private Tenants tenants;
  @Inject private Numbers numbers;
  @Inject private FreeBlocks free;
  @Inject private CustomerNumbers customers;
  @Inject private SettingsRules rules;

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER})
  public NumberSettingsData settings(UUID accountId) {
    account(tenants.visible(accountId));
    return data(accountId, em.find(NumberSettings.class, accountId));
  }

  @Override
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER})
  public NumberSettingsData update(UUID accountId, NumberSettingsData data) {
    Checks.present(data);
    Tenant account = account(tenants.locked(accountId));
    tenants.editable(accountId);
    // Held by whoever changes any settings: what two ask for is compared one after the other.
    UUID root = Tenant.line(account.getPath()).get(0);
    em.find(Tenant.class, root, LockModeType.PESSIMISTIC_WRITE);
    NumberSettings settings = em.find(NumberSettings.class, accountId);
    NumberSettingsData before = data(accountId, settings);
    Stored.requireVersion(data.getVersion(), before.getVersion());
    SettingsRules.check(data);
    rules.requireApart(account, data);
    rules.requireRealm(account, before.getSipRealm(), data.getSipRealm());
    if (settings == null) {
      settings = new NumberSettings(accountId);
      settings.apply(data);
      em.persist(settings);
    } else {
      settings.apply(data);
    }
    Stored.flush(
        em,
        Map.of(
            "PRIMARY",
            new ServiceException(ErrorCode.STALE),
            "uk_number_settings_realm",
            SettingsRules.realmTaken(data.getSipRealm())));
    free.nothingBefore(accountId, settings.getRangeStart());
    em.refresh(settings);
    return data(accountId, settings);
  }

  /** Settings that were never set have version 0, stored ones begin with 1. */
  private NumberSettingsData data(UUID accountId, NumberSettings settings) {
    NumberSettingsData data;
    if (settings == null) {
      data = new NumberSettingsData();
      data.setVersion(0L);
    } else {
      data = settings.data();
      data.setBlocksFree(free.count(settings));
      data.setBlocksAssigned(
          em.createQuery("SELECT COUNT(b) FROM NumberBlock b WHERE b.accountId = :id", Long.class)
              .setParameter("id", accountId)
              .getSingleResult());
    }
    return data;
  }

  private static Tenant account(Tenant tenant) {
    if (tenant.getKind() == TenantKind.CUSTOMER) {
      throw ServiceException.notFound();
    }
    return tenant;
  }

  @Override
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER})
  public NumberBlockData assignNext(UUID tenantId) {
    UUID accountId = numbers.held(tenantId).getParentId();
    NumberSettings settings = em.find(NumberSettings.class, accountId);
    if (settings == null) {
      throw new ServiceException(ErrorCode.NO_NUMBER_SETTINGS, name(accountId));
    }
    int size = settings.getBlockSize();
    OptionalLong lowest = free.lowest(settings);
    if (lowest.isEmpty()) {
      throw new ServiceException(ErrorCode.NO_FREE_BLOCK, name(accountId), String.valueOf(size));
    }
    NumberBlock block = new NumberBlock(tenantId, accountId, lowest.getAsLong(), size);
    em.persist(block);
    Stored.flush(em, REFUSALS);
    free.nothingBefore(accountId, block.getLastNumber() + 1);
    return block.data(0);
  }

  private String name(UUID accountId) {
    return em.find(Tenant.class, accountId).getName();
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER, ADMIN_USER, CUSTOMER_SETTINGS})
  public NumberBlockData block(UUID tenantId, UUID blockId) {
    numbers.customer(tenantId);
    return customers.withUse(List.of(existing(tenantId, blockId))).get(0);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER, ADMIN_USER, CUSTOMER_SETTINGS})
  public NumberBlockPage blocks(UUID tenantId, NumberBlockQuery query) {
    numbers.customer(tenantId);
    Checks.query(query);
    Cursor.Position after = Cursor.read("start", query.getCursor());
    TypedQuery<NumberBlock> select =
        em.createQuery(
                "SELECT b FROM NumberBlock b WHERE b.tenantId = :tenant AND b.firstNumber > :after"
                    + " ORDER BY b.firstNumber",
                NumberBlock.class)
            .setParameter("tenant", tenantId)
            .setParameter("after", after == null ? 0L : CustomerNumbers.number(after));
    int limit = Cursor.limit(query);
    List<NumberBlock> rows = select.setMaxResults(limit + 1).getResultList();
    List<NumberBlock> shown = Cursor.cut(rows, limit);
    String next =
        rows.size() <= limit
            ? null
            : Cursor.of("start", String.valueOf(shown.get(limit - 1).getFirstNumber()), "-");
    return new NumberBlockPage(customers.withUse(shown), next);
  }

  @Override
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER, ADMIN_USER, CUSTOMER_SETTINGS})
  public NumberBlockData update(UUID tenantId, NumberBlockData data) {
    Checks.present(data);
    numbers.editable(tenantId);
    NumberBlock block = existing(tenantId, data.getId());
    Stored.requireVersion(data.getVersion(), block.getVersion());
    NumberBlockData before = customers.withUse(List.of(block)).get(0);
    // How many are used may have changed since it was read: it is told, and not taken.
    Checks.of(data)
        .readOnly("/start", data.getStart(), before.getStart())
        .readOnly("/end", data.getEnd(), before.getEnd())
        .readOnly("/size", data.getSize(), before.getSize())
        .readOnly("/createdAt", data.getCreatedAt(), before.getCreatedAt())
        .readOnly("/updatedAt", data.getUpdatedAt(), before.getUpdatedAt())
        .done();
    block.locate(data.getEmergencyLocationId());
    Stored.flush(em, REFUSALS);
    return block.data(before.getUsed());
  }

  @Override
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER})
  public void release(UUID tenantId, UUID blockId, Long version) {
    numbers.heldToGiveBack(tenantId);
    NumberBlock block = existing(tenantId, blockId);
    if (version != null) {
      Stored.requireVersion(version, block.getVersion());
    }
    List<Long> used =
        em.createQuery(
                "SELECT e.number FROM Extension e WHERE e.accountId = :account"
                    + " AND e.number BETWEEN :first AND :last ORDER BY e.number",
                Long.class)
            .setParameter("account", block.getAccountId())
            .setParameter("first", block.getFirstNumber())
            .setParameter("last", block.getLastNumber())
            .setMaxResults(3)
            .getResultList();
    if (!used.isEmpty()) {
      throw new ServiceException(
          ErrorCode.IN_USE,
          block.auditLabel(),
          new ArrayList<>(used.stream().map(String::valueOf).toList()));
    }
    em.remove(block);
    Stored.flush(em, REFUSALS);
    free.givenBack(block.getAccountId(), block.getFirstNumber());
  }

  private NumberBlock existing(UUID tenantId, UUID blockId) {
    NumberBlock block = blockId == null ? null : em.find(NumberBlock.class, blockId);
    if (block == null || !block.getTenantId().equals(tenantId)) {
      throw ServiceException.notFound();
    }
    return block;
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER, ADMIN_USER, CUSTOMER_SETTINGS})
  public NumberPage numbers(UUID tenantId, NumberQuery query) {
    Tenant customer = numbers.customer(tenantId);
    Checks.query(query);
    return customers.page(customer, query);
  }
}

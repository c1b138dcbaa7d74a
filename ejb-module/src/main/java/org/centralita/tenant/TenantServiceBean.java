package org.centralita.tenant;

import static org.centralita.security.Roles.ADMIN_USER;
import static org.centralita.security.Roles.CUSTOMER_SETTINGS;
import static org.centralita.security.Roles.PROVIDER_ADMIN;
import static org.centralita.security.Roles.RESELLER_BILLING;
import static org.centralita.security.Roles.RESELLER_USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.centralita.persistence.Stored;
import org.centralita.security.Scope;
import org.centralita.validation.Checks;

/** Transactions, authorisation and rules of {@link TenantService}. */
@Stateless
public class TenantServiceBean implements TenantService {

  private static final int LONGEST_REASON = 1000;

  private static final Map<String, ServiceException> REFUSALS =
      Map.of(
          "uk_tenant_name", ServiceException.at("/name", ErrorCode.NAME_TAKEN),
          "uk_tenant_internal_system",
              ServiceException.at("/internalSystem", ErrorCode.INTERNAL_SYSTEM_TAKEN));

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  @Inject private Tenants tenants;
  @Inject private TenantList list;

  @Override
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER})
  public TenantData create(TenantData data) {
    Checks.present(data);
    UUID parentId = data.getParentId();
    Tenant parent = tenants.held(parentId == null ? Scope.callerTenant() : parentId);
    ProductType type = productType(data.getProductType());
    TenantRules.create(data, parent, type);
    data.setProductType(type == null ? null : type.getCode());
    Tenant tenant = Tenant.create(data, parent);
    em.persist(tenant);
    Stored.flush(em, REFUSALS);
    return tenant.data();
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER, RESELLER_BILLING, ADMIN_USER, CUSTOMER_SETTINGS})
  public TenantData get(UUID id) {
    return tenants.visible(id).data();
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER, RESELLER_BILLING, ADMIN_USER, CUSTOMER_SETTINGS})
  public TenantPage find(TenantQuery query) {
    Checks.query(query);
    return list.page(query);
  }

  @Override
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER, ADMIN_USER})
  public TenantData update(TenantData data) {
    Checks.present(data);
    Tenant tenant = tenants.editable(data.getId());
    Stored.requireVersion(data.getVersion(), tenant.getVersion());
    TenantData before = tenant.data();
    Tenant parent =
        before.getParentId() == null ? null : em.find(Tenant.class, before.getParentId());
    ProductType type = productType(data.getProductType());
    TenantRules.update(
        data, tenant, parent, type, productType(before.getProductType()), Scope.caller());
    data.setProductType(type == null ? null : type.getCode());
    if (data.getEnabled() != null && !data.getEnabled().equals(before.getEnabled())) {
      requireAbove(tenant);
      take(tenant, data.getEnabled() ? TenantMove.ENABLE : TenantMove.DISABLE, null);
    }
    tenant.apply(data, parent);
    if (before.getTerminatesAt() != null && data.getTerminatesAt() == null) {
      requireAbove(tenant);
      tenant.callOffEnd("Termination called off");
    }
    Stored.flush(em, REFUSALS);
    return tenant.data();
  }

  @Override
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER})
  public TenantData move(UUID id, TenantMove move, String reason) {
    return move(tenants.locked(id), move, reason);
  }

  private TenantData move(Tenant tenant, TenantMove move, String reason) {
    requireAbove(tenant);
    Checks.none().text("/reason", reason, LONGEST_REASON).done();
    if (move == TenantMove.REINSTATE && !Scope.caller().has(PROVIDER_ADMIN)) {
      throw new ServiceException(ErrorCode.FORBIDDEN);
    }
    if (move == TenantMove.TERMINATE) {
      requireNobodyBelow(tenant);
    }
    take(tenant, move, reason);
    Stored.flush(em, REFUSALS);
    return tenant.data();
  }

  @Override
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER})
  public TenantData terminate(UUID id, Instant at, String reason) {
    if (at == null || !at.isAfter(Instant.now())) {
      return move(id, TenantMove.TERMINATE, reason);
    }
    Tenant tenant = tenants.locked(id);
    requireAbove(tenant);
    Checks.none().text("/reason", reason, LONGEST_REASON).future("/at", at).done();
    tenant.terminateAt(at.truncatedTo(ChronoUnit.MILLIS), reason, Scope.caller().name());
    Stored.flush(em, REFUSALS);
    return tenant.data();
  }

  @Override
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER})
  public TenantData terminate(UUID id, Long version) {
    Tenant tenant = tenants.locked(id);
    if (version != null) {
      Stored.requireVersion(version, tenant.getVersion());
    }
    return move(tenant, TenantMove.TERMINATE, null);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER, RESELLER_BILLING, ADMIN_USER, CUSTOMER_SETTINGS})
  public TenantOverview overview(UUID id) {
    Tenant tenant = tenants.visible(id);
    TenantState state = em.find(TenantState.class, id);
    return (state == null ? new TenantState(id) : state).overview(tenant);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER, RESELLER_BILLING, ADMIN_USER, CUSTOMER_SETTINGS})
  public TenantCounts counts() {
    return list.counts();
  }

  /** Nobody enables, blocks or ends the tenant that they belong to. */
  private static void requireAbove(Tenant tenant) {
    if (!Scope.caller().isAbove(tenant.getPath())) {
      throw new ServiceException(ErrorCode.FORBIDDEN);
    }
  }

  /** A reseller with living tenants is not ended under them. */
  private void requireNobodyBelow(Tenant tenant) {
    if (tenant.getKind() != TenantKind.CUSTOMER) {
      long living = list.livingBelow(tenant);
      if (living > 0) {
        throw new ServiceException(ErrorCode.HAS_LIVE_TENANTS, tenant.getName(), living);
      }
    }
  }

  /** One way for every step, whichever face asks for it. */
  private void take(Tenant tenant, TenantMove move, String reason) {
    if (move == TenantMove.ENABLE || move == TenantMove.REINSTATE) {
      TenantRules.requireOpen(tenants.held(tenant.getParentId()));
    }
    tenant.move(move, reason);
  }

  private ProductType productType(String code) {
    return code == null || !code.matches(ProductTypeData.CODE)
        ? null
        : em.createNamedQuery("ProductType.byCode", ProductType.class)
            .setParameter("code", code)
            .getResultStream()
            .findFirst()
            .orElse(null);
  }
}

package org.centralita.tenant;

import static org.centralita.security.Roles.ADMIN_USER;
import static org.centralita.security.Roles.CUSTOMER_SETTINGS;
import static org.centralita.security.Roles.PROVIDER_ADMIN;
import static org.centralita.security.Roles.RESELLER_BILLING;
import static org.centralita.security.Roles.RESELLER_USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.centralita.paging.Cursor;
import org.centralita.persistence.Folded;
import org.centralita.persistence.Stored;
import org.centralita.security.RoleCatalogue;
import org.centralita.validation.Checks;

/** Transactions, authorisation and rules of {@link ProductTypeService}. */
@Stateless
public class ProductTypeServiceBean implements ProductTypeService {

  private static final Map<String, ServiceException> REFUSALS =
      Map.of("uk_product_type_code", ServiceException.at("/code", ErrorCode.CODE_TAKEN));

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  @Override
  @RolesAllowed(PROVIDER_ADMIN)
  public ProductTypeData create(ProductTypeData data) {
    Checks checks =
        Checks.of(data)
            .readOnly("/id", data.getId(), null)
            .readOnly("/createdAt", data.getCreatedAt(), null)
            .readOnly("/updatedAt", data.getUpdatedAt(), null);
    check(checks, data).done();
    ProductType type = new ProductType(data);
    em.persist(type);
    Stored.flush(em, REFUSALS);
    return type.data();
  }

  @Override
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER, RESELLER_BILLING, ADMIN_USER, CUSTOMER_SETTINGS})
  public ProductTypeData get(UUID id) {
    return existing(id).data();
  }

  @Override
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER, RESELLER_BILLING, ADMIN_USER, CUSTOMER_SETTINGS})
  public ProductTypePage find(ProductTypeQuery query) {
    Checks.query(query);
    Cursor.Position after = Cursor.read("code", query.getCursor());
    String typed = Folded.clean(query.getQ());
    StringBuilder jpql = new StringBuilder("SELECT p FROM ProductType p WHERE 1 = 1");
    jpql.append(after == null ? "" : " AND p.code > :after");
    jpql.append(typed == null ? "" : " AND (p.code LIKE :q OR p.name LIKE :q)");
    jpql.append(
        query.getCountry() == null
            ? ""
            : " AND (p.countryCodes = '' OR CONCAT(' ', p.countryCodes, ' ') LIKE :country)");
    TypedQuery<ProductType> select =
        em.createQuery(jpql.append(" ORDER BY p.code").toString(), ProductType.class);
    if (after != null) {
      select.setParameter("after", after.key());
    }
    if (typed != null) {
      select.setParameter("q", typed.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }
    if (query.getCountry() != null) {
      select.setParameter("country", "% " + query.getCountry() + " %");
    }
    int limit = Cursor.limit(query);
    List<ProductType> rows = select.setMaxResults(limit + 1).getResultList();
    List<ProductType> shown = Cursor.cut(rows, limit);
    String next =
        rows.size() <= limit ? null : Cursor.of("code", shown.get(limit - 1).getCode(), "-");
    return new ProductTypePage(shown.stream().map(ProductType::data).toList(), next);
  }

  @Override
  @RolesAllowed(PROVIDER_ADMIN)
  public ProductTypeData update(ProductTypeData data) {
    Checks.present(data);
    ProductType type = existing(data.getId());
    Stored.requireVersion(data.getVersion(), type.getVersion());
    Checks checks =
        Checks.of(data)
            .require(type.getCode().equals(data.getCode()), "/code", "FIXED")
            .readOnly("/createdAt", data.getCreatedAt(), type.getCreatedAt())
            .readOnly("/updatedAt", data.getUpdatedAt(), type.getUpdatedAt());
    check(checks, data).done();
    type.apply(data);
    Stored.flush(em, REFUSALS);
    return type.data();
  }

  @Override
  @RolesAllowed(PROVIDER_ADMIN)
  public void delete(UUID id, Long version) {
    ProductType type = em.find(ProductType.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (type == null) {
      throw ServiceException.notFound();
    }
    if (version != null) {
      Stored.requireVersion(version, type.getVersion());
    }
    List<String> names =
        em.createQuery(
                "SELECT t.name FROM Tenant t WHERE t.productType = :code ORDER BY t.name",
                String.class)
            .setParameter("code", type.getCode())
            .setMaxResults(3)
            .getResultList();
    if (!names.isEmpty()) {
      throw new ServiceException(ErrorCode.IN_USE, type.getCode(), new ArrayList<>(names));
    }
    em.remove(type);
    Stored.flush(
        em,
        Map.of(
            "fk_tenant_product_type", new ServiceException(ErrorCode.IN_USE, type.getCode(), "–")));
  }

  private ProductType existing(UUID id) {
    ProductType type = id == null ? null : em.find(ProductType.class, id);
    if (type == null) {
      throw ServiceException.notFound();
    }
    return type;
  }

  private static Checks check(Checks checks, ProductTypeData data) {
    each(checks, "/countries", data.getCountries(), Countries::exists, "BAD_COUNTRY");
    each(
        checks,
        "/pbxTypes",
        data.getPbxTypes(),
        code -> code != null && code.matches("[A-Z0-9_]{1,20}"),
        "BAD_CODE");
    each(
        checks,
        "/features",
        data.getFeatures(),
        text -> Folded.clean(text) != null && text.length() <= 100 && !text.contains("\n"),
        "BAD_TEXT");
    if (data.getLicences() != null) {
      data.getLicences()
          .forEach(
              (role, seats) ->
                  checks
                      .require(RoleCatalogue.exists(role), "/licences/" + role, "UNKNOWN_ROLE")
                      .require(seats != null, "/licences/" + role, "REQUIRED")
                      .require(seats == null || seats >= 0, "/licences/" + role, "TOO_SMALL", 0L));
    }
    return checks;
  }

  private static void each(
      Checks checks, String pointer, List<String> items, Predicate<String> good, String code) {
    for (int i = 0; items != null && i < items.size(); i++) {
      checks.require(good.test(items.get(i)), pointer + "/" + i, code);
    }
  }
}

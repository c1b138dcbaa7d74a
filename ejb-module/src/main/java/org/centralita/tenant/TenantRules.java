package org.centralita.tenant;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.centralita.data.Money;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.centralita.persistence.Folded;
import org.centralita.security.Identity;
import org.centralita.security.Roles;
import org.centralita.trial.TrialData;
import org.centralita.validation.Checks;

/** What must hold of a tenant's data before it is stored (T1, T3, T4, T7, R1). */
final class TenantRules {

  private TenantRules() {}

  /**
   * Checks a new tenant; 422 names every field that is wrong.
   *
   * @param parent the tenant above it
   * @param type the product type asked for; null when there is none of that code
   */
  static void create(TenantData data, Tenant parent, ProductType type) {
    Checks checks = Checks.of(data);
    boolean customer = data.getKind() == TenantKind.CUSTOMER;
    checks
        .readOnly("/id", data.getId(), null)
        .readOnly("/status", data.getStatus(), null)
        .readOnly("/statusReason", data.getStatusReason(), null)
        .readOnly("/terminatesAt", data.getTerminatesAt(), null)
        .readOnly("/billingReference", data.getBillingReference(), null)
        .readOnly("/createdAt", data.getCreatedAt(), null)
        .readOnly("/updatedAt", data.getUpdatedAt(), null)
        .require(data.getKind() != TenantKind.PROVIDER, "/kind", "ONE_PROVIDER")
        .require(parent.getKind() != TenantKind.CUSTOMER, "/parentId", "NOT_A_PARENT")
        .require(parent.mayGrow(), "/parentId", "TOO_DEEP")
        .require(
            data.getCurrency() == null || Countries.isCurrency(data.getCurrency()),
            "/currency",
            "BAD_CURRENCY");
    common(checks, data, customer);
    if (customer && data.getProductType() == null) {
      checks.require(false, "/productType", "REQUIRED");
    } else if (data.getProductType() != null) {
      available(checks, data, parent, type);
    }
    money(checks, data.getDebitLimit(), Tenant.currencyOf(data, parent));
    if (data.getTrial() != null) {
      newTrial(checks, data.getTrial(), parent, customer);
    }
    terms(checks, data, parent);
    checks.done();
    requireOpen(parent);
  }

  /** Nothing begins below a tenant that is closed. */
  static void requireOpen(Tenant parent) {
    if (parent.getStatus() == TenantStatus.TERMINATED
        || parent.getStatus() == TenantStatus.BLOCKED) {
      throw new ServiceException(ErrorCode.PARENT_CLOSED, parent.getName(), parent.getStatus());
    }
  }

  /**
   * Checks a change; 422 names every field that is wrong, 403 the fields that only somebody above
   * may change, 409 a product type that can't be changed any more.
   *
   * @param parent the tenant above; null for the root
   * @param type the product type asked for; null when there is none of that code
   * @param current the product type that the tenant has; null when it has none
   */
  static void update(
      TenantData data,
      Tenant tenant,
      Tenant parent,
      ProductType type,
      ProductType current,
      Identity caller) {
    TenantData before = tenant.data();
    Checks checks = Checks.of(data);
    boolean customer = tenant.getKind() == TenantKind.CUSTOMER;
    checks
        .readOnly("/kind", data.getKind(), before.getKind())
        .require(Objects.equals(data.getParentId(), before.getParentId()), "/parentId", "READ_ONLY")
        .require(Objects.equals(data.getCurrency(), before.getCurrency()), "/currency", "FIXED")
        .readOnly("/status", data.getStatus(), before.getStatus())
        .readOnly("/statusReason", data.getStatusReason(), before.getStatusReason())
        .readOnly("/terminatesAt", data.getTerminatesAt(), before.getTerminatesAt())
        .readOnly("/billingReference", data.getBillingReference(), before.getBillingReference())
        .readOnly("/createdAt", data.getCreatedAt(), before.getCreatedAt())
        .readOnly("/updatedAt", data.getUpdatedAt(), before.getUpdatedAt());
    common(checks, data, customer);
    boolean typeChanges = !sameCode(data.getProductType(), before.getProductType());
    if (customer && data.getProductType() == null) {
      checks.require(false, "/productType", "REQUIRED");
    } else if (data.getProductType() != null
        && (typeChanges || !Objects.equals(data.getCountry(), before.getCountry()))) {
      available(checks, data, parent, type);
    }
    money(checks, data.getDebitLimit(), before.getCurrency());
    changedTrial(checks, data.getTrial(), before.getTrial(), parent);
    terms(checks, data, parent);
    checks.done();
    fromAboveOnly(data, before, customer, tenant, caller);
    if (typeChanges && current != null && current.isFixedOnceAssigned()) {
      throw ServiceException.at("/productType", ErrorCode.PRODUCT_TYPE_FIXED, current.getCode());
    }
  }

  private static void common(Checks checks, TenantData data, boolean customer) {
    checks
        .require(
            data.getCountry() == null || Countries.exists(data.getCountry()),
            "/country",
            "BAD_COUNTRY")
        .require(
            data.getTimezone() == null || Countries.isTimezone(data.getTimezone()),
            "/timezone",
            "BAD_TIMEZONE")
        .require(customer || data.getProductType() == null, "/productType", "NOT_FOR_RESELLERS")
        .require(
            customer || !Boolean.TRUE.equals(data.getInternalSystem()),
            "/internalSystem",
            "NOT_FOR_RESELLERS")
        .require(!customer || data.getReseller() == null, "/reseller", "NOT_FOR_CUSTOMERS");
  }

  /** T7: an unavailable product type is refused at create and at change. */
  private static void available(Checks checks, TenantData data, Tenant parent, ProductType type) {
    checks.require(
        type != null
            && type.availableIn(data.getCountry())
            && (parent == null || parent.getReseller().allowProductType(type.getCode())),
        "/productType",
        "NOT_AVAILABLE",
        String.valueOf(data.getCountry()));
  }

  private static void money(Checks checks, Money limit, String currency) {
    checks.require(
        limit == null || currency == null || currency.equals(limit.getCurrency()),
        "/debitLimit/currency",
        "OTHER_CURRENCY",
        String.valueOf(currency));
  }

  private static void newTrial(Checks checks, TrialData trial, Tenant parent, boolean customer) {
    checks.readOnly("/trial/startsOn", trial.getStartsOn(), null);
    checks.readOnly("/trial/endsOn", trial.getEndsOn(), null);
    int longest = parent.longestTrial();
    checks
        .require(customer, "/trial", "NOT_FOR_RESELLERS")
        .require(longest > 0, "/trial", "NO_TRIALS")
        .require(
            longest == 0 || trial.getDays() == null || trial.getDays() <= longest,
            "/trial/days",
            "TOO_LARGE",
            (long) longest);
  }

  private static void changedTrial(
      Checks checks, TrialData trial, TrialData before, Tenant parent) {
    if (trial == null || before == null) {
      checks.require((trial == null) == (before == null), "/trial", "READ_ONLY");
      return;
    }
    checks.readOnly("/trial/startsOn", trial.getStartsOn(), before.getStartsOn());
    checks.readOnly("/trial/endsOn", trial.getEndsOn(), before.getEndsOn());
    boolean longer = trial.getDays() != null && trial.getDays() > before.getDays();
    checks.require(
        !longer || trial.getDays() <= parent.longestTrial(),
        "/trial/days",
        "TOO_LARGE",
        (long) parent.longestTrial());
  }

  private static void terms(Checks checks, TenantData data, Tenant parent) {
    ResellerData terms = data.getReseller();
    if (terms == null) {
      return;
    }
    checks.require(
        !terms.isTrialsAllowed() || terms.getLongestTrialDays() != null,
        "/reseller/longestTrialDays",
        "REQUIRED");
    checks.require(
        terms.getLongestTrialDays() == null
            || parent == null
            || parent.getKind() == TenantKind.PROVIDER
            || terms.getLongestTrialDays() <= parent.longestTrial(),
        "/reseller/longestTrialDays",
        "NOT_MORE_THAN_PARENT");
    List<String> types = terms.getProductTypes() == null ? List.of() : terms.getProductTypes();
    for (int i = 0; i < types.size(); i++) {
      String type = types.get(i);
      checks.require(
          type != null
              && type.matches(ProductTypeData.CODE)
              && (parent == null || parent.getReseller().allowProductType(type)),
          "/reseller/productTypes/" + i,
          "NOT_AVAILABLE",
          data.getCountry());
    }
  }

  /** What a tenant is called and costs is decided above it, never by itself. */
  private static void fromAboveOnly(
      TenantData data, TenantData before, boolean customer, Tenant tenant, Identity caller) {
    if (caller.isAbove(tenant.getPath()) || caller.has(Roles.PROVIDER_ADMIN)) {
      return;
    }
    List<String> refused =
        Stream.of(
                changed("/name", Folded.clean(data.getName()), before.getName()),
                changed("/productType", data.getProductType(), before.getProductType()),
                changed(
                    "/internalSystem",
                    Boolean.TRUE.equals(data.getInternalSystem()),
                    before.getInternalSystem()),
                changed("/debitLimit", data.getDebitLimit(), before.getDebitLimit()),
                changed("/channelLimit", data.getChannelLimit(), before.getChannelLimit()),
                changed(
                    "/reseller",
                    customer ? null : ResellerTerms.of(data.getReseller(), tenant.getReseller()),
                    customer ? null : tenant.getReseller()),
                changed(
                    "/trial/days",
                    data.getTrial() == null ? null : data.getTrial().getDays(),
                    before.getTrial() == null ? null : before.getTrial().getDays()))
            .filter(Objects::nonNull)
            .toList();
    if (!refused.isEmpty()) {
      throw ServiceException.at(refused.get(0), ErrorCode.FORBIDDEN);
    }
  }

  private static String changed(String pointer, Object given, Object stored) {
    return Objects.equals(given, stored) ? null : pointer;
  }

  private static boolean sameCode(String a, String b) {
    return a == null ? b == null : a.equalsIgnoreCase(b);
  }
}

package org.centralita.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aCustomer;
import static org.centralita.testing.TenantBuilder.aReseller;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.centralita.testing.Api;
import org.centralita.testing.ApiClient;
import org.centralita.testing.Parallel;
import org.centralita.testing.ProductTypes;
import org.centralita.testing.Refusal;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.Test;

/** How far callers get who are limited, late, or gone. */
class TenantLimitsIT {

  private final Api provider = Api.asProvider();

  // T7
  @Test
  void nestedResellerInheritsTheLimitsOfTheOneAbove() {
    String allowed = ProductTypes.make(provider, Map.of());
    String other = ProductTypes.make(provider, Map.of());
    Tenant limited =
        aReseller().with("reseller", Map.of("productTypes", List.of(allowed))).madeBy(provider);
    Api reseller = provider.clientOf(limited, "admin.user", "reseller.user");
    Tenant nested = aReseller().below(limited).madeBy(reseller);

    assertThat(nested.data().getList("reseller.productTypes")).containsExactly(allowed);
    Refusal.invalid(
        aCustomer().below(nested).withType(other).sentBy(reseller),
        "/productType",
        "NOT_AVAILABLE");
    aCustomer().below(nested).withType(allowed).madeBy(reseller);
  }

  // R4
  @Test
  void administratorWithoutResellerRoleChangesNothingBelow() {
    Tenant mine = aReseller().madeBy(provider);
    Tenant customer = aCustomer().below(mine).madeBy(provider);
    Api administrator = provider.clientOf(mine, "admin.user", "customer.settings");

    Refusal.of(
        administrator.patch(customer.path(), customer.etag(), Map.of("description", "x")),
        403,
        "FORBIDDEN");
    String settings = customer.path() + "/call-settings";
    Refusal.of(
        administrator.put(settings, administrator.etag(settings), Map.of("callTimeoutSeconds", 9)),
        403,
        "FORBIDDEN");
  }

  // T2
  @Test
  void runningTokensEndWithTheirClientAndTheirTenant() {
    Tenant mine = aReseller().enabled().madeBy(provider);
    ApiClient deleted = provider.makeClient(mine, "reseller.user");
    Api first = Api.as(deleted);
    Api second = provider.clientOf(mine, "reseller.user");
    Api.ok(first.get(mine.path()));
    Api.ok(second.get(mine.path()));

    String path = mine.path() + "/api-clients/" + deleted.id();
    assertThat(provider.delete(path, provider.etag(path)).statusCode()).isEqualTo(204);
    Refusal.of(first.get(mine.path()), 401, "UNAUTHENTICATED");

    Api.ok(provider.post(mine.path() + "/disable", Map.of()));
    Refusal.of(second.get(mine.path()), 401, "UNAUTHENTICATED");
  }

  // T2
  @Test
  void refusesTimesThatNoCalendarHolds() {
    Tenant customer = aCustomer().enabled().madeBy(provider);
    for (String at : List.of("+99999-01-01T00:00:00Z", "9999-12-31T23:59:59Z")) {
      Refusal.invalid(
          provider.post(customer.path() + "/terminate", Map.of("at", at)), "/at", "BAD_TIME");
    }
    Api.ok(provider.get(customer.path()));
  }

  // T2
  @Test
  void nothingReturnsBelowATerminatedReseller() {
    Tenant reseller = aReseller().enabled().madeBy(provider);
    Tenant customer = aCustomer().below(reseller).enabled().madeBy(provider);
    Api.ok(provider.post(customer.path() + "/terminate", Map.of()));
    Api.ok(provider.post(reseller.path() + "/terminate", Map.of()));

    Refusal.of(provider.post(customer.path() + "/reinstate", Map.of()), 409, "PARENT_CLOSED");
  }

  // T2
  @Test
  void disablingBelowABlockedResellerWorksHoweverItIsAskedFor() {
    Tenant reseller = aReseller().enabled().madeBy(provider);
    Tenant one = aCustomer().below(reseller).enabled().madeBy(provider);
    Tenant other = aCustomer().below(reseller).enabled().madeBy(provider);
    Api.ok(provider.post(reseller.path() + "/block", Map.of()));

    Api.ok(provider.post(one.path() + "/disable", Map.of()));
    Api.ok(provider.patch(other.path(), other.etag(), Map.of("enabled", false)));
    for (Tenant customer : List.of(one, other)) {
      Refusal.of(provider.post(customer.path() + "/enable", Map.of()), 409, "PARENT_CLOSED");
      Refusal.of(
          provider.patch(customer.path(), provider.etag(customer.path()), Map.of("enabled", true)),
          409,
          "PARENT_CLOSED");
    }
  }

  // T2
  @Test
  void reasonHoldsNothingThatSoapCannotCarry() {
    Tenant customer = aCustomer().enabled().madeBy(provider);
    Refusal.invalid(
        provider.post(customer.path() + "/disable", Map.of("reason", "a\u0001b")),
        "/reason",
        "BAD_CHARACTER");
  }

  // T1
  @Test
  void debitLimitIsInTheCurrencyThatTheTenantGets() {
    Refusal.invalid(
        aCustomer()
            .in("ES")
            .with("debitLimit", Map.of("amount", "5", "currency", "USD"))
            .sentBy(provider),
        "/debitLimit/currency",
        "OTHER_CURRENCY");
  }

  // T3
  @Test
  void changeThatChangesNothingLeavesTheVersion() {
    Tenant customer = aCustomer().madeBy(provider);
    Api.ok(provider.patch(customer.path(), customer.etag(), Map.of("name", customer.name())));

    assertThat(provider.etag(customer.path())).isEqualTo(customer.etag());
  }

  // R3
  @Test
  void clientHoldsOneSupervisorLevelAtMost() {
    Tenant customer = aCustomer().madeBy(provider);
    Refusal.of(
            provider.post(
                customer.path() + "/api-clients",
                Map.of(
                    "name",
                    "x",
                    "roles",
                    List.of("customer.user.supervisorl1", "customer.user.supervisorl2"))),
            422,
            "INVALID")
        .names("/roles/0", "ROLE_EXCLUDES");
  }

  // T1
  @Test
  void refusesMoneyThatNoCountryPaysWithAnyMore() {
    Refusal.invalid(
        aCustomer().with("currency", "DEM").sentBy(provider), "/currency", "BAD_CURRENCY");
    Api.ok(aCustomer().with("currency", "XOF").sentBy(provider));
  }

  // T2
  @Test
  void terminatedTenantIsNotEditedButReinstated() {
    Tenant customer = aCustomer().enabled().madeBy(provider);
    String settings = customer.path() + "/call-settings";
    Api.ok(provider.post(customer.path() + "/terminate", Map.of()));
    String etag = provider.etag(customer.path());

    Refusal.of(
        provider.patch(customer.path(), etag, Map.of("notes", "x")), 409, "TENANT_TERMINATED");
    Refusal.of(
        provider.put(settings, provider.etag(settings), Map.of("callTimeoutSeconds", 9)),
        409,
        "TENANT_TERMINATED");
    Api.ok(provider.post(customer.path() + "/reinstate", Map.of()));
    Api.ok(provider.patch(customer.path(), provider.etag(customer.path()), Map.of("notes", "x")));
  }

  // T2
  @Test
  void nothingIsMadeBelowAResellerThatIsTerminatedAtThatInstant() throws Exception {
    for (int round = 0; round < 8; round++) {
      Tenant reseller = aReseller().madeBy(provider);
      AtomicInteger turn = new AtomicInteger();
      Parallel.statuses(
          6,
          () ->
              turn.getAndIncrement() == 3
                  ? provider.post(reseller.path() + "/terminate", Map.of())
                  : aCustomer().below(reseller).sentBy(provider));

      List<?> below = Api.ok(provider.get("/tenants", "parent", reseller.id())).path("items");
      boolean ended = provider.get(reseller.path()).path("status").equals("TERMINATED");
      assertThat(ended).isEqualTo(below.isEmpty());
    }
  }

  // T2
  @Test
  void terminationHoldsToTheVersionThatWasRead() throws Exception {
    for (int round = 0; round < 5; round++) {
      Tenant customer = aCustomer().madeBy(provider);
      AtomicInteger turn = new AtomicInteger();
      List<Integer> statuses =
          Parallel.statuses(
              2,
              () ->
                  turn.getAndIncrement() == 0
                      ? provider.patch(customer.path(), customer.etag(), Map.of("notes", "x"))
                      : provider.delete(customer.path(), customer.etag()));

      // The change is refused as stale, or as one of a tenant that has ended.
      assertThat(statuses).filteredOn(status -> status < 300).hasSize(1);
      assertThat(statuses).filteredOn(status -> status >= 300).isSubsetOf(409, 412);
    }
  }

  // T2
  @Test
  void terminationTakesListsOfVersionsAndAny() {
    Tenant one = aCustomer().madeBy(provider);
    Tenant two = aCustomer().madeBy(provider);

    assertThat(provider.delete(one.path(), "\"7\", " + one.etag()).statusCode()).isEqualTo(204);
    assertThat(provider.delete(two.path(), "*").statusCode()).isEqualTo(204);
  }
}

package org.centralita.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aCustomer;
import static org.centralita.testing.TenantBuilder.aReseller;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.centralita.testing.Api;
import org.centralita.testing.Parallel;
import org.centralita.testing.Poll;
import org.centralita.testing.Refusal;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The life of a tenant (T2). */
class TenantStatusIT {

  /** Moves by status, with where each leads: what is not here is refused. */
  private static final Map<String, Map<String, String>> MOVES =
      Map.of(
          "PENDING", Map.of("enable", "ACTIVE", "terminate", "TERMINATED"),
          "ACTIVE", Map.of("disable", "DISABLED", "block", "BLOCKED", "terminate", "TERMINATED"),
          "DISABLED", Map.of("enable", "ACTIVE", "terminate", "TERMINATED"),
          "BLOCKED", Map.of("unblock", "ACTIVE", "terminate", "TERMINATED"),
          "TERMINATED", Map.of("reinstate", "DISABLED"));

  private static final List<String> ALL_MOVES =
      List.of("enable", "disable", "block", "unblock", "terminate", "reinstate");

  private final Api provider = Api.asProvider();

  static Stream<Arguments> everyMoveFromEveryStatus() {
    return MOVES.keySet().stream()
        .sorted()
        .flatMap(status -> ALL_MOVES.stream().map(move -> Arguments.of(status, move)));
  }

  @ParameterizedTest // T2
  @MethodSource("everyMoveFromEveryStatus")
  void movesAsTheStatusAllows(String status, String move) {
    Tenant tenant = inStatus(status);
    Map<String, String> allowed = MOVES.get(status);

    Response answer = provider.post(tenant.path() + "/" + move, Map.of("reason", "Because"));

    if (allowed.containsKey(move)) {
      Api.ok(answer);
      assertThat(answer.<String>path("status")).isEqualTo(allowed.get(move));
      assertThat(answer.<String>path("statusReason")).isEqualTo("Because");
      assertThat(answer.<Boolean>path("enabled")).isEqualTo(allowed.get(move).equals("ACTIVE"));
      assertThat(answer.getHeader("ETag")).isEqualTo(provider.etag(tenant.path()));
    } else {
      String detail = Refusal.of(answer, 409, "MOVE_NOT_ALLOWED").detail();
      String possible = detail.substring(detail.indexOf("Possible now: "));
      for (String other : ALL_MOVES) {
        assertThat(possible.matches(".*\\b" + other + "\\b.*"))
            .as("%s in %s", other, detail)
            .isEqualTo(allowed.containsKey(other));
      }
      assertThat(provider.get(tenant.path()).<String>path("status")).isEqualTo(status);
    }
  }

  private Tenant inStatus(String status) {
    boolean active = !status.equals("PENDING");
    Tenant tenant = aCustomer().with("enabled", active).madeBy(provider);
    String move =
        switch (status) {
          case "DISABLED" -> "disable";
          case "BLOCKED" -> "block";
          case "TERMINATED" -> "terminate";
          default -> null;
        };
    if (move == null) {
      assertThat(tenant.status()).isEqualTo(status);
      return tenant;
    }
    Tenant moved = Tenant.of(provider.post(tenant.path() + "/" + move, Map.of()));
    assertThat(moved.status()).isEqualTo(status);
    return moved;
  }

  @Test // T2: "enabled" is the same move in another form
  void enabledInPatchIsAMove() {
    Tenant tenant = aCustomer().madeBy(provider);

    Response enabled =
        Api.ok(provider.patch(tenant.path(), tenant.etag(), Map.of("enabled", true)));
    assertThat(enabled.<String>path("status")).isEqualTo("ACTIVE");
    Response disabled =
        Api.ok(provider.patch(tenant.path(), enabled.getHeader("ETag"), Map.of("enabled", false)));
    assertThat(disabled.<String>path("status")).isEqualTo("DISABLED");
  }

  @Test
  void oneOfTenParallelMovesHappens() throws Exception {
    Tenant tenant = aCustomer().madeBy(provider);

    assertThat(Parallel.statuses(10, () -> provider.post(tenant.path() + "/enable", Map.of())))
        .containsOnly(200, 409)
        .containsOnlyOnce(200);
    assertThat(provider.get(tenant.path() + "/audit").<List<?>>path("items")).hasSize(2);
  }

  @Test
  void moveNeedsNoBody() {
    Tenant tenant = aCustomer().madeBy(provider);

    assertThat(provider.request().noContentType().post(tenant.path() + "/enable").statusCode())
        .isEqualTo(200);
    assertThat(provider.request().noContentType().post(tenant.path() + "/terminate").statusCode())
        .isEqualTo(200);
  }

  @Test
  void deleteTerminates() {
    Tenant tenant = aCustomer().madeBy(provider);

    assertThat(provider.delete(tenant.path(), tenant.etag()).statusCode()).isEqualTo(204);

    assertThat(provider.get(tenant.path()).<String>path("status")).isEqualTo("TERMINATED");
    Refusal.of(
        provider.delete(tenant.path(), provider.etag(tenant.path())), 409, "MOVE_NOT_ALLOWED");
  }

  @Test // T2: only the provider reinstates
  void onlyTheProviderReinstates() {
    Tenant reseller = aReseller().madeBy(provider);
    Api own = provider.clientOf(reseller, "admin.user", "reseller.user");
    Tenant customer = aCustomer().madeBy(own);
    Api.ok(own.post(customer.path() + "/terminate", Map.of()));

    Refusal.of(own.post(customer.path() + "/reinstate", Map.of()), 403, "FORBIDDEN");
    assertThat(
            Api.ok(provider.post(customer.path() + "/reinstate", Map.of())).<String>path("status"))
        .isEqualTo("DISABLED");
  }

  @Test // T2: provider and reseller may block what is below them; nobody moves their own tenant
  void nobodyMovesTheirOwnTenant() {
    Tenant reseller = aReseller().madeBy(provider);
    Api own = provider.clientOf(reseller, "admin.user", "reseller.user");
    Tenant customer = aCustomer().enabled().madeBy(own);
    Api customers = own.clientOf(customer, "admin.user");
    String root = reseller.data().getString("parentId");

    for (String move : ALL_MOVES) {
      Refusal.of(own.post(reseller.path() + "/" + move, Map.of()), 403, "FORBIDDEN");
      Refusal.of(customers.post(customer.path() + "/" + move, Map.of()), 403, "FORBIDDEN");
      Refusal.of(provider.post("/tenants/" + root + "/" + move, Map.of()), 403, "FORBIDDEN");
    }
    Refusal.of(
        own.patch(reseller.path(), own.etag(reseller.path()), Map.of("enabled", false)),
        403,
        "FORBIDDEN");
    Refusal.of(own.delete(reseller.path(), own.etag(reseller.path())), 403, "FORBIDDEN");
    Api.ok(own.post(customer.path() + "/block", Map.of("reason", "Unpaid")));
  }

  @Test // T2: terminated on a date, by the job, on behalf of the one who asked
  void terminatesLater() {
    Tenant tenant = aCustomer().enabled().madeBy(provider);
    Instant at = Instant.now().plusSeconds(2);

    Response planned =
        Api.ok(
            provider.post(
                tenant.path() + "/terminate", Map.of("at", at.toString(), "reason", "Moved")));
    assertThat(planned.<String>path("status")).isEqualTo("ACTIVE");
    assertThat(Instant.parse(planned.path("terminatesAt"))).isBetween(at.minusMillis(1), at);

    Poll.within(
        Duration.ofSeconds(60),
        () -> provider.get(tenant.path()).<String>path("status").equals("TERMINATED"),
        () -> provider.get(tenant.path()).asString());
    Response ended = provider.get(tenant.path());
    assertThat(Instant.parse(ended.path("updatedAt"))).isAfterOrEqualTo(at.minusMillis(1));
    assertThat(ended.<String>path("terminatesAt")).isNull();
    assertThat(ended.<String>path("statusReason")).isEqualTo("Moved");
    Map<String, Object> entry = provider.get(tenant.path() + "/audit", "limit", 1).path("items[0]");
    assertThat(entry)
        .containsEntry("user", "system:termination")
        .containsEntry("onBehalfOf", "client:first-client")
        .containsEntry("action", "PUT")
        .containsEntry("ip", null)
        .containsEntry("table", "tenant");
    assertThat(entry.get("before"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
        .containsEntry("status", "ACTIVE");
    assertThat(entry.get("after"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
        .containsEntry("status", "TERMINATED");
  }

  @Test
  void anotherMoveCancelsThePlannedEnd() {
    Tenant tenant = aCustomer().enabled().madeBy(provider);
    String later = Instant.now().plus(Duration.ofDays(1)).toString();
    Api.ok(provider.post(tenant.path() + "/terminate", Map.of("at", later)));

    Response disabled = Api.ok(provider.post(tenant.path() + "/disable", Map.of()));

    assertThat(disabled.<String>path("terminatesAt")).isNull();
  }

  @Test
  void resellerWithLivingTenantsIsNotTerminated() {
    Tenant reseller = aReseller().madeBy(provider);
    Tenant customer = aCustomer().below(reseller).madeBy(provider);

    Refusal refused =
        Refusal.of(
            provider.post(reseller.path() + "/terminate", Map.of()), 409, "HAS_LIVE_TENANTS");
    assertThat(refused.detail()).contains(reseller.name(), "1");
    Refusal.of(
        provider.delete(reseller.path(), provider.etag(reseller.path())), 409, "HAS_LIVE_TENANTS");
    Api.ok(provider.post(customer.path() + "/terminate", Map.of()));
    Api.ok(provider.post(reseller.path() + "/terminate", Map.of()));
  }

  @Test // T2: planned or not, a reseller is not ended under its customers
  void plannedEndOfResellerWithLivingTenantsIsCalledOff() {
    Tenant reseller = aReseller().madeBy(provider);
    aCustomer().below(reseller).madeBy(provider);

    Response planned =
        Api.ok(
            provider.post(
                reseller.path() + "/terminate",
                Map.of("at", Instant.now().plusSeconds(2).toString())));
    assertThat(planned.<String>path("terminatesAt")).isNotNull();
    Poll.within(
        Duration.ofSeconds(60),
        () -> provider.get(reseller.path()).path("terminatesAt") == null,
        () -> provider.get(reseller.path()).asString());

    assertThat(provider.get(reseller.path()).<String>path("status")).isEqualTo("ACTIVE");
    Map<String, Object> entry =
        provider.get(reseller.path() + "/audit", "limit", 1).path("items[0]");
    assertThat(entry)
        .containsEntry("user", "system:termination")
        .containsEntry("onBehalfOf", "client:first-client")
        .containsEntry("action", "PUT")
        .containsEntry("recordId", reseller.id())
        .containsEntry(
            "message", "Termination called off, tenants below are in service: " + reseller.name());
  }

  @Test // T5
  void overviewShowsStatusAndMoney() {
    Tenant tenant =
        aCustomer()
            .enabled()
            .with("debitLimit", Map.of("amount", "5", "currency", "EUR"))
            .with("channelLimit", 7)
            .madeBy(provider);

    Map<String, Object> overview = provider.get(tenant.path() + "/overview").path("");

    assertThat(overview)
        .containsEntry("status", "ACTIVE")
        .containsEntry("balance", Map.of("amount", "0.00", "currency", "EUR"))
        .containsEntry("debitLimit", Map.of("amount", "5.00", "currency", "EUR"))
        .containsEntry("channelsInUse", 0)
        .containsEntry("channelLimit", 7);
  }
}

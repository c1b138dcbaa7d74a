package org.centralita.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aReseller;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.centralita.testing.Api;
import org.centralita.testing.Parallel;
import org.centralita.testing.Refusal;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Number blocks of a customer, and the numbers in them (N2, N3). */
class NumberBlockIT {

  private final Api provider = Api.asProvider();

  private static String blocks(Tenant customer) {
    return customer.path() + "/number-blocks";
  }

  @Test // N2
  void assignsTheLowestFreeBlock() {
    Account account = Account.with(provider, 1000, 100);
    Tenant customer = account.customer();

    Response made = provider.request().post(blocks(customer));

    assertThat(made.statusCode()).as("%s", made.asString()).isEqualTo(201);
    assertThat(made.<Map<String, Object>>path(""))
        .containsEntry("start", 1000)
        .containsEntry("end", 1099)
        .containsEntry("size", 100)
        .containsEntry("used", 0);
    assertThat(made.getHeader("ETag")).isEqualTo("\"1\"");
    String path = blocks(customer) + "/" + made.path("id");
    assertThat(made.getHeader("Location")).endsWith(path);
    assertThat(provider.get(path).asString()).isEqualTo(made.asString());
    assertThat(account.assign(account.customer())).isEqualTo(1100);
    assertThat(account.assign(customer)).isEqualTo(1200);
    Api.ok(provider.delete(path, "\"1\""));
    assertThat(account.assign(account.customer())).as("what was given back").isEqualTo(1000);
    assertThat(account.assign(customer)).isEqualTo(1300);
  }

  @Test // N1
  void refusesWithoutSettings() {
    Account account = Account.with(provider, null);

    Refusal refused =
        Refusal.of(provider.request().post(blocks(account.customer())), 409, "NO_NUMBER_SETTINGS");
    assertThat(refused.detail()).contains(account.reseller().name());
  }

  @Test // N1
  void refusesWhenNoBlockIsLeft() {
    Account account =
        Account.with(provider, Map.of("rangeStart", 1, "blockSize", 10, "rangeEnd", 29));
    Tenant customer = account.customer();
    account.assign(customer);
    account.assign(customer);

    Refusal refused = Refusal.of(provider.request().post(blocks(customer)), 409, "NO_FREE_BLOCK");
    assertThat(refused.detail()).contains(account.reseller().name(), "10");
    assertThat(provider.get(account.settings()).<Integer>path("blocksFree")).isZero();
  }

  @Test // N3: a range in which a number is taken is skipped
  void skipsARangeInWhichANumberIsTaken() {
    Account account = Account.with(provider, 1000, 100);
    Response taken = Api.ok(account.conference(account.customer(), 1150, "Early"));
    Tenant customer = account.customer();

    assertThat(account.assign(customer)).isEqualTo(1000);
    assertThat(account.assign(customer)).isEqualTo(1200);

    String path = taken.getHeader("Location").replaceFirst(".*/api/v1", "");
    Api.ok(provider.delete(path, "\"1\""));
    assertThat(account.assign(customer)).as("free again").isEqualTo(1100);
    assertThat(account.assign(customer)).isEqualTo(1300);
  }

  @Test // N2
  void isReleasedOnlyWhenNoNumberIsUsed() {
    Account account = Account.with(provider, 1000, 100);
    Tenant customer = account.customer();
    account.assign(customer);
    String path = blocks(customer) + "/" + provider.get(blocks(customer)).path("items[0].id");
    for (int i = 0; i < 4; i++) {
      Api.ok(account.conference(customer, 1010 + i, "C"));
    }

    assertThat(provider.get(path).<Integer>path("used")).isEqualTo(4);
    Refusal.of(provider.delete(path, null), 428, "PRECONDITION_REQUIRED");
    Refusal.of(provider.delete(path, "\"7\""), 412, "STALE");
    Refusal refused = Refusal.of(provider.delete(path, "\"1\""), 409, "IN_USE");
    assertThat(refused.detail()).contains("1000–1099", "1010, 1011, 1012").doesNotContain("1013");
  }

  @Test // N2: nothing else of a block can be changed
  void onlyThePlaceOfItsCallsChanges() {
    Account account = Account.with(provider, 1000, 100);
    Tenant customer = account.customer();
    account.assign(customer);
    String path = blocks(customer) + "/" + provider.get(blocks(customer)).path("items[0].id");

    Refusal.invalid(provider.patch(path, "\"1\"", Map.of("start", 1)), "/start", "READ_ONLY");
    Refusal.invalid(
        provider.patch(path, "\"1\"", Map.of("emergencyLocationId", customer.id())),
        "/emergencyLocationId",
        "NOT_ASSIGNED");
    Map<String, Object> none = new HashMap<>();
    none.put("emergencyLocationId", null);
    assertThat(Api.ok(provider.patch(path, "\"1\"", none)).getHeader("ETag")).isEqualTo("\"1\"");
  }

  @Test
  void scopeAndRoles() {
    Account account = Account.with(provider, 1000, 100);
    Tenant customer = account.customer();
    Api admin = provider.clientOf(customer, "admin.user");
    Api stranger = provider.clientOf(account.customer(), "admin.user", "customer.settings");
    Api reseller = provider.clientOf(account.reseller(), "reseller.user");
    Api.ok(reseller.request().post(blocks(customer)));
    String path = blocks(customer) + "/" + provider.get(blocks(customer)).path("items[0].id");

    Refusal.of(admin.request().post(blocks(customer)), 403, "FORBIDDEN");
    Refusal.of(admin.delete(path, "\"1\""), 403, "FORBIDDEN");
    Api.ok(admin.get(path));
    Refusal.of(stranger.get(path), 404, "NOT_FOUND");
    Refusal.of(stranger.get(blocks(customer)), 404, "NOT_FOUND");
    Refusal.of(stranger.get(customer.path() + "/numbers"), 404, "NOT_FOUND");
    Refusal.of(provider.request().post(blocks(account.reseller())), 404, "NOT_FOUND");
    Refusal.of(
        provider.get(blocks(account.customer()) + path.replaceFirst(".*/", "/")), 404, "NOT_FOUND");
    Api.ok(provider.post(customer.path() + "/terminate", Map.of()));
    Refusal.of(provider.request().post(blocks(customer)), 409, "TENANT_TERMINATED");
  }

  @Test // N2: an account of its own
  void nestedResellersAreAccountsOfTheirOwn() {
    Account account = Account.with(provider, 1000, 100);
    Tenant nested = aReseller().below(account.reseller()).enabled().madeBy(provider);
    Account below = new Account(provider, nested, account.realm());

    Refusal.of(provider.request().post(blocks(below.customer())), 409, "NO_NUMBER_SETTINGS");
  }

  @Test // N2
  void assignsManyAtOnceWithoutOverlapOrGap() throws Exception {
    Account account = Account.with(provider, 1000, 7);
    List<Tenant> customers = List.of(account.customer(), account.customer());
    List<java.util.function.Supplier<Response>> calls = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      Tenant customer = customers.get(i % 2);
      calls.add(() -> provider.request().post(blocks(customer)));
    }
    assertThat(Parallel.statuses(calls)).containsOnly(201);

    List<Long> starts = new ArrayList<>();
    for (Tenant customer : customers) {
      starts.addAll(provider.get(blocks(customer)).jsonPath().getList("items.start", Long.class));
    }
    assertThat(starts)
        .containsExactlyInAnyOrderElementsOf(
            LongStream.range(0, 16).map(i -> 1000 + 7 * i).boxed().toList());
  }

  @Test // N3
  void tellsNumbersUsedAndFreePageByPage() {
    Account account = Account.with(provider, 1000, 5);
    Tenant customer = account.customer();
    Api.ok(account.conference(customer, 7, "Before the blocks"));
    account.assign(customer);
    account.assign(account.customer());
    account.assign(customer);
    Api.ok(account.conference(customer, 1001, "C"));
    Api.ok(account.sipUser(customer, 1010, Map.of()));

    assertThat(numbers(customer, "limit", 3))
        .containsExactly(7L, 1000L, 1001L, 1002L, 1003L, 1004L, 1010L, 1011L, 1012L, 1013L, 1014L);
    assertThat(numbers(customer, "limit", 2, "available", true))
        .containsExactly(1000L, 1002L, 1003L, 1004L, 1011L, 1012L, 1013L, 1014L);
    assertThat(numbers(customer, "limit", 2, "available", false)).containsExactly(7L, 1001L, 1010L);
    assertThat(
            provider
                .get(customer.path() + "/numbers", "available", false)
                .<List<String>>path("items.use"))
        .containsExactly("CONFERENCE", "CONFERENCE", "SIP_USER");
    Refusal.of(
        provider.get(customer.path() + "/numbers", "available", "maybe"), 400, "BAD_PARAMETER");
    Refusal.of(provider.get(customer.path() + "/numbers", "cursor", "x"), 400, "BAD_PARAMETER");
  }

  private List<Long> numbers(Tenant customer, Object... parameters) {
    List<Long> numbers = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      List<Object> all = new ArrayList<>(List.of(parameters));
      all.addAll(List.of("cursor", cursor));
      Response page = Api.ok(provider.get(customer.path() + "/numbers", all.toArray()));
      numbers.addAll(page.jsonPath().getList("items.number", Long.class));
      cursor = page.path("next");
    }
    return numbers;
  }

  @Test // A1: one change, one entry
  void assigningAndReleasingAreAudited() {
    Account account = Account.with(provider, 1000, 100);
    Tenant customer = account.customer();
    account.assign(customer);
    String path = blocks(customer) + "/" + provider.get(blocks(customer)).path("items[0].id");
    Api.ok(provider.delete(path, "\"1\""));

    List<Map<String, Object>> trail =
        provider.get(customer.path() + "/audit", "table", "number_block").path("items");
    assertThat(trail.stream().map(entry -> entry.get("action"))).containsExactly("DELETE", "POST");
    assertThat(trail.get(0).get("message").toString()).contains("1000–1099");
  }
}

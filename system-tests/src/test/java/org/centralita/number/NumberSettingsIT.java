package org.centralita.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aCustomer;
import static org.centralita.testing.TenantBuilder.aReseller;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.centralita.testing.Api;
import org.centralita.testing.Parallel;
import org.centralita.testing.Refusal;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Number settings of a reseller (N1). */
class NumberSettingsIT {

  private final Api provider = Api.asProvider();

  private static Map<String, Object> range(long start, int size, Long end) {
    Map<String, Object> range = new HashMap<>();
    range.put("rangeStart", start);
    range.put("blockSize", size);
    range.put("rangeEnd", end);
    return range;
  }

  private static String path(Tenant tenant) {
    return tenant.path() + "/number-settings";
  }

  @Test // N1
  void settingsThatWereNeverSetAreEmpty() {
    Response read = Api.ok(provider.get(path(aReseller().madeBy(provider))));

    assertThat(read.getHeader("ETag")).isEqualTo("\"0\"");
    assertThat(read.<Map<String, Object>>path("").values()).hasSize(6).containsOnlyNulls();
  }

  @Test // N1
  void replacesAndTellsHowManyBlocksAreFree() {
    String path = path(aReseller().madeBy(provider));
    Map<String, Object> range = range(1000, 100, 1999L);

    Refusal.of(provider.put(path, null, range), 428, "PRECONDITION_REQUIRED");
    Response set = Api.ok(provider.put(path, "\"0\"", range));

    assertThat(set.getHeader("ETag")).isEqualTo("\"1\"");
    assertThat(set.<Integer>path("blocksFree")).isEqualTo(10);
    assertThat(set.<Integer>path("blocksAssigned")).isZero();
    assertThat(Api.ok(provider.get(path)).asString()).isEqualTo(set.asString());
    Refusal.of(provider.put(path, "\"0\"", range), 412, "STALE");
    Response endless = Api.ok(provider.put(path, "\"1\"", range(1000, 100, null)));
    assertThat(endless.<Object>path("blocksFree")).isNull();
    assertThat(endless.getHeader("ETag")).isEqualTo("\"2\"");
    assertThat(Api.ok(provider.put(path, "\"2\"", range(1000, 100, null))).getHeader("ETag"))
        .as("what changes nothing is no version")
        .isEqualTo("\"2\"");
  }

  @ParameterizedTest // N1
  @CsvSource({
    "rangeStart, 0, TOO_SMALL",
    "rangeStart, 1000000000000000, TOO_LARGE",
    "blockSize, 0, TOO_SMALL",
    "blockSize, 100001, TOO_LARGE",
    "rangeEnd, 1098, BAD_RANGE"
  })
  void refusesField(String field, long value, String code) {
    Map<String, Object> body = range(1000, 100, 1099L);
    body.put(field, value);
    if (field.equals("rangeStart")) {
      body.put("rangeEnd", null);
    }
    Response refused = provider.put(path(aReseller().madeBy(provider)), "\"0\"", body);

    Refusal.of(refused, 422, "INVALID").names("/" + field, code);
  }

  @Test // N1
  void countsThatWereReadMayBeSentBackWhateverTheyAreNow() {
    String path = path(aReseller().madeBy(provider));
    Map<String, Object> body = range(1000, 100, 1099L);
    body.put("blocksFree", 3);
    body.put("blocksAssigned", 7);

    Response set = Api.ok(provider.put(path, "\"0\"", body));

    assertThat(set.<Integer>path("blocksFree")).isEqualTo(1);
    assertThat(set.<Integer>path("blocksAssigned")).isZero();
  }

  @Test // N1
  void refusesNoRangeAndNoHost() {
    String path = path(aReseller().madeBy(provider));

    Refusal.of(provider.put(path, "\"0\"", Map.of()), 422, "INVALID")
        .names("/rangeStart", "REQUIRED")
        .names("/blockSize", "REQUIRED");
    Map<String, Object> body = range(1, 1, null);
    body.put("sipRealm", "no host");
    Refusal.invalid(provider.put(path, "\"0\"", body), "/sipRealm", "BAD_REALM");
    Refusal.of(provider.put(path, "\"0\"", "null"), 400, "UNREADABLE");
  }

  @Test // N1: an account is a reseller or the provider
  void customersHaveNone() {
    Tenant customer = aCustomer().madeBy(provider);

    Refusal.of(provider.get(path(customer)), 404, "NOT_FOUND");
    Refusal.of(provider.put(path(customer), "\"0\"", range(1, 1, null)), 404, "NOT_FOUND");
  }

  @Test // N1, N3: whoever is terminated may come back
  void rangeOfATerminatedResellerStaysItsOwn() {
    Tenant above = aReseller().enabled().madeBy(provider);
    Tenant below = aReseller().below(above).enabled().madeBy(provider);
    Api.ok(provider.put(path(below), "\"0\"", range(1000, 10, 1999L)));
    Api.ok(provider.post(below.path() + "/terminate", Map.of()));

    Refusal.of(provider.put(path(above), "\"0\"", range(1000, 10, null)), 409, "RANGES_OVERLAP");
  }

  @Test // N1, N2: a block stays where it is, whatever the settings say since
  void refusesARangeThatMeetsABlockOfTheResellerAbove() {
    Tenant above = aReseller().enabled().madeBy(provider);
    Tenant below = aReseller().below(above).enabled().madeBy(provider);
    Tenant customer = aCustomer().below(above).enabled().madeBy(provider);
    Api.ok(provider.put(path(above), "\"0\"", range(1000, 10, 1999L)));
    Api.ok(provider.request().post(customer.path() + "/number-blocks"));
    Api.ok(provider.put(path(above), "\"1\"", range(5000, 10, 5999L)));

    Refusal refused =
        Refusal.of(
            provider.put(path(below), "\"0\"", range(1009, 10, 4999L)), 409, "RANGES_OVERLAP");
    assertThat(refused.detail()).contains(above.name(), "1000", "1009");
    Api.ok(provider.put(path(below), "\"0\"", range(1010, 10, 4999L)));
  }

  @Test // N1, N3: one above the other, but not side by side
  void refusesARangeThatOverlapsThatOfANestedReseller() {
    Tenant above = aReseller().enabled().madeBy(provider);
    Tenant below = aReseller().below(above).enabled().madeBy(provider);
    Tenant beside = aReseller().below(above).enabled().madeBy(provider);
    Api nested = provider.clientOf(below, "reseller.user");
    Api.ok(provider.put(path(above), "\"0\"", range(1000, 10, 1999L)));

    Refusal known =
        Refusal.of(
            provider.put(path(below), "\"0\"", range(1999, 10, null)), 409, "RANGES_OVERLAP");
    assertThat(known.detail()).contains(above.name(), "1000", "1999");
    Refusal hidden =
        Refusal.of(nested.put(path(below), "\"0\"", range(1, 10, 1000L)), 409, "RANGES_OVERLAP");
    assertThat(hidden.detail()).doesNotContain(above.name()).contains("a reseller above");
    Api.ok(nested.put(path(below), "\"0\"", range(2000, 10, null)));
    Api.ok(provider.put(path(beside), "\"0\"", range(2000, 10, null)));
    Refusal upwards =
        Refusal.of(
            provider.put(path(above), "\"1\"", range(1000, 10, 2000L)), 409, "RANGES_OVERLAP");
    assertThat(upwards.detail()).contains("2000", "∞");
  }

  @Test // N1
  void oneOfTwoNestedResellersGetsARangeThatBothWant() throws Exception {
    for (int round = 0; round < 5; round++) {
      Tenant above = aReseller().enabled().madeBy(provider);
      Tenant below = aReseller().below(above).enabled().madeBy(provider);
      List<Integer> statuses =
          Parallel.statuses(
              List.of(
                  () -> provider.put(path(above), "\"0\"", range(10, 10, 500L)),
                  () -> provider.put(path(below), "\"0\"", range(400, 10, null))));
      assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }
  }

  @Test // N2
  void changingSettingsNeverMovesABlock() {
    Account account = Account.with(provider, 1000, 100);
    Tenant customer = account.customer();
    assertThat(List.of(account.assign(customer), account.assign(customer)))
        .containsExactly(1000L, 1100L);
    String blocks = customer.path() + "/number-blocks";
    String before = provider.get(blocks).asString();

    Map<String, Object> changed = range(950, 80, 1400L);
    changed.put("sipRealm", account.realm());
    Api.ok(account.set("\"1\"", changed));

    assertThat(provider.get(blocks).asString()).isEqualTo(before);
    assertThat(account.assign(customer)).as("after what is assigned").isEqualTo(1200);
    assertThat(provider.etag(account.settings()))
        .as("assigning is no new version")
        .isEqualTo("\"2\"");
    assertThat(provider.get(account.settings()).<Integer>path("blocksFree")).isEqualTo(1);
  }

  @Test // N3: a digest holds its realm
  void keepsTheRealmOfPasswordsInUse() {
    Account account = Account.with(provider, 1000, 100);
    Tenant customer = account.customer();
    Api.ok(account.sipUser(customer, 5, Map.of()));

    Refusal refused = Refusal.of(account.set("\"1\"", range(1000, 100, null)), 409, "REALM_IN_USE");
    assertThat(refused.detail()).contains(": 1.", account.realm());

    Map<String, Object> same = range(2000, 100, null);
    same.put("sipRealm", account.realm());
    Api.ok(account.set("\"1\"", same));
  }

  @Test // N3, N4: a proxy knows realm and name, and nothing of accounts
  void aRealmIsOneAccounts() {
    Account account = Account.with(provider, 1000, 100);
    Account other = Account.with(provider, null);
    Map<String, Object> wanted = range(1, 1, null);

    wanted.put("sipRealm", account.realm().toUpperCase(Locale.ROOT));
    Refusal refused = Refusal.of(other.set("\"0\"", wanted), 409, "REALM_TAKEN");
    refused.only("/sipRealm", "REALM_TAKEN");
    assertThat(refused.detail()).doesNotContain(account.reseller().name());

    Map<String, Object> same = range(2000, 100, null);
    same.put("sipRealm", account.realm().toUpperCase(Locale.ROOT));
    Api.ok(account.set("\"1\"", same));
    Api.ok(account.set("\"2\"", range(2000, 100, null)));
    Api.ok(other.set("\"0\"", wanted));
  }

  @Test // N3: it is that of all who have set none
  void theServersRealmIsNobodysOwn() {
    Account account = Account.with(provider, null);
    long number = ThreadLocalRandom.current().nextLong(1_000_000_000_000L, 1_000_000_000_000_000L);
    Response user = Api.ok(account.sipUser(account.customer(), number, Map.of()));
    Map<String, Object> wanted = range(1, 1, null);
    wanted.put("sipRealm", user.path("realm"));

    Refusal.of(account.set("\"0\"", wanted), 409, "REALM_TAKEN").only("/sipRealm", "REALM_TAKEN");
    wanted.remove("sipRealm");
    Api.ok(account.set("\"0\"", wanted));
  }

  @Test // N3
  void oneOfTwoAccountsGetsARealmThatBothWant() throws Exception {
    for (int round = 0; round < 5; round++) {
      Account one = Account.with(provider, null);
      Account other = Account.with(provider, null);
      Map<String, Object> wanted = range(1, 1, null);
      wanted.put("sipRealm", one.realm());

      assertThat(
              Parallel.statuses(
                  List.of(() -> one.set("\"0\"", wanted), () -> other.set("\"0\"", wanted))))
          .containsExactlyInAnyOrder(200, 409);
    }
  }

  @Test
  void onlyProviderAndResellersSetThem() {
    Account account = Account.with(provider, 1000, 100);
    Tenant customer = account.customer();
    Api admin = provider.clientOf(customer, "admin.user", "customer.settings");
    Api other = provider.clientOf(aReseller().enabled().madeBy(provider), "reseller.user");
    Api own = provider.clientOf(account.reseller(), "reseller.user");

    Refusal.of(admin.get(account.settings()), 403, "FORBIDDEN");
    Refusal.of(other.get(account.settings()), 404, "NOT_FOUND");
    Refusal.of(other.put(account.settings(), "\"1\"", range(1, 1, null)), 404, "NOT_FOUND");
    Api.ok(own.put(account.settings(), "\"1\"", range(3000, 1, null)));
  }

  @Test // A1
  void changesAreAudited() {
    Account account = Account.with(provider, 1000, 100);
    Map<String, Object> changed = range(1000, 50, null);
    changed.put("sipRealm", account.realm());
    Api.ok(account.set("\"1\"", changed));

    List<Map<String, Object>> trail =
        provider
            .get(account.reseller().path() + "/audit", "table", "number_settings")
            .path("items");
    assertThat(trail).hasSize(2);
    assertThat(trail.get(0))
        .containsEntry("before", Map.of("blockSize", 100))
        .containsEntry("after", Map.of("blockSize", 50));
  }
}

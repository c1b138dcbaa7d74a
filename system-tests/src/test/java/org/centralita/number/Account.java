package org.centralita.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aCustomer;
import static org.centralita.testing.TenantBuilder.aReseller;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.centralita.testing.Api;
import org.centralita.testing.Names;
import org.centralita.testing.Tenant;

/** A reseller of a test's own, with a range of numbers and customers. */
record Account(Api provider, Tenant reseller, String realm) {

  /** One with a realm of its own, so that its numbers are no other test's. */
  static Account with(Api provider, Map<String, Object> settings) {
    Tenant reseller = aReseller().enabled().madeBy(provider);
    String realm = Names.random().toLowerCase(java.util.Locale.ROOT) + ".example";
    Account account = new Account(provider, reseller, realm);
    if (settings != null) {
      Map<String, Object> all = new HashMap<>(Map.of("sipRealm", realm));
      all.putAll(settings);
      Api.ok(account.set("\"0\"", all));
    }
    return account;
  }

  static Account with(Api provider, long start, int size) {
    return with(provider, Map.of("rangeStart", start, "blockSize", size));
  }

  String settings() {
    return reseller.path() + "/number-settings";
  }

  Response set(String etag, Map<String, ?> settings) {
    return provider.put(settings(), etag, settings);
  }

  Tenant customer() {
    return aCustomer().below(reseller).enabled().madeBy(provider);
  }

  /** Assigns the next block; gives its first number. */
  long assign(Tenant customer) {
    Response made = provider.request().post(customer.path() + "/number-blocks");
    assertThat(made.statusCode()).as("%s", made.asString()).isEqualTo(201);
    return made.jsonPath().getLong("start");
  }

  Response sipUser(Tenant customer, Object number, Map<String, ?> fields) {
    Map<String, Object> body = new HashMap<>();
    body.put("number", number);
    body.put("authentication", "PASSWORD");
    body.put("password", "correct horse battery");
    body.putAll(fields);
    return provider.post(customer.path() + "/sip-users", body);
  }

  Response byAddress(Tenant customer, Object number, String... addresses) {
    return provider.post(
        customer.path() + "/sip-users",
        Map.of("number", number, "authentication", "IP", "ipAddresses", List.of(addresses)));
  }

  Response conference(Tenant customer, Object number, String name) {
    return provider.post(customer.path() + "/conferences", Map.of("number", number, "name", name));
  }
}

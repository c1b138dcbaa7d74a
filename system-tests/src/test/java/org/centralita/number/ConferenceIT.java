package org.centralita.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.centralita.testing.Api;
import org.centralita.testing.Refusal;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conferences of a customer (N3). */
class ConferenceIT {

  private final Api provider = Api.asProvider();
  private final Account account = Account.with(provider, 1000, 100);
  private final Tenant customer = account.customer();
  private final String list = customer.path() + "/conferences";

  @Test // N3
  void isMadeChangedAndRemoved() {
    Response made =
        Api.ok(provider.post(list, Map.of("number", 1, "name", "Monday meeting", "pin", "0471")));
    String path = made.getHeader("Location").replaceFirst(".*/api/v1", "");

    assertThat(provider.get(path).asString()).isEqualTo(made.asString());
    assertThat(made.<String>path("pin")).isEqualTo("0471");
    Map<String, Object> open = new HashMap<>();
    open.put("pin", null);
    assertThat(Api.ok(provider.patch(path, "\"1\"", open)).<String>path("pin")).isNull();
    Refusal.invalid(provider.patch(path, "\"2\"", Map.of("number", 2)), "/number", "FIXED");
    assertThat(provider.get(list, "q", "meet").<List<Integer>>path("items.number"))
        .containsExactly(1);
    Api.ok(provider.delete(path, "\"2\""));
    Refusal.of(provider.get(path), 404, "NOT_FOUND");

    String trail = provider.get(customer.path() + "/audit", "table", "extension").asString();
    assertThat(trail).contains("(changed)").doesNotContain("0471");
  }

  @ParameterizedTest // N3
  @CsvSource({"pin, 123, BAD_PIN", "pin, abcd, BAD_PIN", "name, '', REQUIRED"})
  void refusesField(String field, String value, String code) {
    Map<String, Object> body = new HashMap<>(Map.of("number", 1, "name", "C"));
    body.put(field, value);

    Refusal.invalid(provider.post(list, body), "/" + field, code);
  }

  @Test
  void isNoSipUser() {
    Response made = Api.ok(account.conference(customer, 1, "C"));

    Refusal.of(provider.get(customer.path() + "/sip-users/" + made.path("id")), 404, "NOT_FOUND");
    assertThat(provider.get(customer.path() + "/sip-users").<List<?>>path("items")).isEmpty();
  }

  @Test
  void resellersHaveNone() {
    Refusal.of(provider.get(account.reseller().path() + "/conferences"), 404, "NOT_FOUND");
    Refusal.of(account.conference(account.reseller(), 1, "C"), 404, "NOT_FOUND");
  }
}

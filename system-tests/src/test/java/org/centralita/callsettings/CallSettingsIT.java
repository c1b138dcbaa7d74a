package org.centralita.callsettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aCustomer;
import static org.centralita.testing.TenantBuilder.aReseller;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.centralita.testing.Api;
import org.centralita.testing.Refusal;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Call settings of a customer (S1). */
class CallSettingsIT {

  private final Api provider = Api.asProvider();

  @Test // S1
  void settingsThatWereNeverSetAreTheDefaults() {
    String path = aCustomer().madeBy(provider).path() + "/call-settings";

    Response read = Api.ok(provider.get(path));

    assertThat(read.getHeader("ETag")).isEqualTo("\"0\"");
    assertThat(read.<Integer>path("callTimeoutSeconds")).isEqualTo(30);
    assertThat(read.<Map<String, Object>>path(""))
        .containsKeys(
            "defaultAreaCode",
            "callerName",
            "callerNumber",
            "emergencyCallerNumber",
            "emergencyCallEmail");
  }

  @Test // S1
  void replacesAndChanges() {
    String path = aCustomer().in("US").madeBy(provider).path() + "/call-settings";
    Map<String, Object> all = new HashMap<>();
    all.put("defaultAreaCode", "415");
    all.put("callTimeoutSeconds", 45);
    all.put("callerName", "Acme");
    all.put("callerNumber", "(415) 555-2671");
    all.put("emergencyCallerNumber", "+1 415 555 2672");
    all.put("emergencyCallEmail", "guard@acme.example");

    Refusal.of(provider.put(path, null, all), 428, "PRECONDITION_REQUIRED");
    Response set = Api.ok(provider.put(path, "\"0\"", all));
    assertThat(set.<Map<String, Object>>path("")).containsAllEntriesOf(all);
    assertThat(set.getHeader("ETag")).isEqualTo("\"1\"");
    Refusal.of(provider.put(path, "\"0\"", all), 412, "STALE");

    Map<String, Object> change = new HashMap<>(Map.of("callerName", "New"));
    change.put("callerNumber", null);
    Response changed = Api.ok(provider.patch(path, "\"1\"", change));
    assertThat(changed.<String>path("callerName")).isEqualTo("New");
    assertThat(changed.<String>path("callerNumber")).isNull();
    assertThat(changed.<String>path("defaultAreaCode")).isEqualTo("415");
    assertThat(provider.get(path).asString()).isEqualTo(changed.asString());

    Response emptied = Api.ok(provider.put(path, changed.getHeader("ETag"), Map.of()));
    assertThat(emptied.<String>path("defaultAreaCode")).isNull();
    assertThat(emptied.<Integer>path("callTimeoutSeconds")).isEqualTo(30);
  }

  @ParameterizedTest // S1: some valid national number of the country begins with it
  @CsvSource({
    "US, 415, true",
    "US, 999, false",
    "US, 41, true",
    "ES, 415, false",
    "ES, 91, true",
    "GB, 020, true",
    "GB, 20, true",
    "ES, 9a, false",
    "ES, 12345678901, false"
  })
  void areaCodeBelongsToTheCountry(String country, String code, boolean good) {
    String path = aCustomer().in(country).madeBy(provider).path() + "/call-settings";

    Response answer = provider.put(path, "\"0\"", Map.of("defaultAreaCode", code));

    if (good) {
      Api.ok(answer);
    } else {
      Refusal.invalid(answer, "/defaultAreaCode", "BAD_AREA_CODE");
    }
  }

  @ParameterizedTest // S1
  @CsvSource({
    "callTimeoutSeconds, 4, TOO_SMALL",
    "callTimeoutSeconds, 301, TOO_LARGE",
    "callerNumber, 12, BAD_PHONE_NUMBER",
    "callerNumber, hello, BAD_PHONE_NUMBER",
    "emergencyCallerNumber, +34 1, BAD_PHONE_NUMBER",
    "emergencyCallEmail, nobody, BAD_EMAIL",
    "callerName, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, TOO_LONG"
  })
  void refusesField(String field, String value, String code) {
    String path = aCustomer().madeBy(provider).path() + "/call-settings";
    Object given = field.endsWith("Seconds") ? Integer.valueOf(value) : value;

    Refusal.invalid(provider.patch(path, "\"0\"", Map.of(field, given)), "/" + field, code);
    assertThat(provider.etag(path)).isEqualTo("\"0\"");
  }

  @ParameterizedTest // S1
  @CsvSource({"5", "300"})
  void acceptsShortestAndLongestTimeout(int seconds) {
    String path = aCustomer().madeBy(provider).path() + "/call-settings";

    Api.ok(provider.put(path, "\"0\"", Map.of("callTimeoutSeconds", seconds)));
  }

  @Test
  void onlyCustomersHaveThem() {
    Refusal.of(
        provider.get(aReseller().madeBy(provider).path() + "/call-settings"), 404, "NOT_FOUND");
  }

  @Test
  void refusesUnreadableAndUnknown() {
    String path = aCustomer().madeBy(provider).path() + "/call-settings";

    Refusal.of(provider.put(path, "\"0\"", "{\"colour\":1}"), 400, "UNKNOWN_FIELD");
    Refusal.of(provider.put(path, "\"0\"", ""), 400, "UNREADABLE");
    Refusal.of(provider.put(path, "\"0\"", "null"), 400, "UNREADABLE");
  }

  @Test
  void customerSetsItsOwnWithTheRole() {
    Tenant customer = aCustomer().madeBy(provider);
    String path = customer.path() + "/call-settings";
    Api settings = provider.clientOf(customer, "customer.settings");
    Api user = provider.clientOf(customer, "customer.user");

    Api.ok(settings.put(path, "\"0\"", Map.of("callerName", "We")));
    Refusal.of(user.get(path), 403, "FORBIDDEN");
    Refusal.of(user.put(path, "\"1\"", Map.of()), 403, "FORBIDDEN");
  }
}

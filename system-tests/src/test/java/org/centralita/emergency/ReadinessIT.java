package org.centralita.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.LocationBuilder.aLocation;
import static org.centralita.testing.TenantBuilder.aCustomer;
import static org.centralita.testing.TenantBuilder.aReseller;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.centralita.testing.Api;
import org.centralita.testing.Names;
import org.centralita.testing.Refusal;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.Test;

/** The report of what is missing should somebody call for help, over REST (E4). */
class ReadinessIT {

  private final Api provider = Api.asProvider();
  private final Tenant reseller = aReseller().madeBy(provider);

  @Test
  void aCustomerBecomesReady() { // E4
    Tenant customer = aCustomer().below(reseller).enabled().madeBy(provider);
    String path = customer.path() + "/emergency-readiness";

    Response before = Api.ok(provider.get(path));
    assertThat(before.<Boolean>path("ready")).isFalse();
    assertThat(before.<List<String>>path("gaps.code"))
        .containsExactly("NO_LOCATION", "NO_NOTIFICATION_CONTACT");
    assertThat(before.<String>path("gaps[0].subjectId")).isEqualTo(customer.id());

    String location =
        aLocation()
            .of(reseller)
            .with("notificationEmails", List.of("guard@example.com"))
            .madeBy(provider);
    Api.ok(provider.post(customer.path() + "/emergency-locations", Map.of("locationId", location)));
    Response after = Api.ok(provider.get(path));
    assertThat(after.<Boolean>path("ready")).isTrue();
    assertThat(after.<List<Object>>path("gaps")).isEmpty();
  }

  @Test
  void comesAsATableThatNoSpreadsheetCalculates() { // E4
    String name = "=1+1, \"" + Names.random() + "\"";
    Tenant customer = aCustomer().named(name).below(reseller).madeBy(provider);

    Response table =
        Api.ok(
            provider
                .request()
                .header("Accept", "text/csv")
                .header("Accept-Language", "es")
                .get(reseller.path() + "/emergency-readiness"));

    assertThat(table.contentType().toLowerCase(java.util.Locale.ROOT))
        .startsWith("text/csv")
        .contains("charset=utf-8");
    assertThat(table.asString().split("\r\n"))
        .containsExactly(
            "subjectType,subjectId,subjectName,tenantId,tenantName,code,message",
            line(customer, name, "NO_LOCATION", "No tiene ubicación de emergencia"),
            line(
                customer,
                name,
                "NO_NOTIFICATION_CONTACT",
                "No se avisa a nadie de sus llamadas de emergencia"));
    Response trail = Api.ok(provider.get(reseller.path() + "/audit", "action", "EXPORT"));
    assertThat(trail.<List<String>>path("items.recordId")).containsExactly(reseller.id());
  }

  @Test
  void tableHasAllThatTheReportCutsOff() { // E4
    Tenant many = aReseller().madeBy(provider);
    for (int i = 0; i < 501; i++) {
      aCustomer().below(many).madeBy(provider);
    }

    Response report = Api.ok(provider.get(many.path() + "/emergency-readiness"));
    assertThat(report.<Boolean>path("complete")).isFalse();
    assertThat(report.<List<Object>>path("gaps")).hasSize(2 * 500);
    Response table =
        Api.ok(
            provider
                .request()
                .header("Accept", "text/csv")
                .get(many.path() + "/emergency-readiness"));
    assertThat(table.asString().split("\r\n")).hasSize(1 + 2 * 501);
  }

  private static String line(Tenant customer, String name, String code, String message) {
    String quoted = "\"'" + name.replace("\"", "\"\"") + "\"";
    return String.join(
        ",", "CUSTOMER", customer.id(), quoted, customer.id(), quoted, code, message);
  }

  @Test
  void isForThoseWhoSeeTheCustomer() { // E4
    Tenant customer = aCustomer().below(reseller).enabled().madeBy(provider);
    String path = customer.path() + "/emergency-readiness";

    Api.ok(provider.clientOf(reseller, "reseller.user").get(path));
    Api.ok(provider.clientOf(customer, "customer.settings").get(path));
    Refusal.of(provider.clientOf(reseller, "held.read").get(path), 403, "FORBIDDEN");
    Tenant other = aReseller().madeBy(provider);
    Refusal.of(provider.clientOf(other, "reseller.user").get(path), 404, "NOT_FOUND");
    Refusal.of(provider.request().header("Accept", "text/html").get(path), 406, "NOT_ACCEPTABLE");
  }
}

package org.centralita.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aReseller;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.centralita.testing.Api;
import org.centralita.testing.ApiClient;
import org.centralita.testing.Soap;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Programs that are refused again and again. What people meet stands in SignInPageIT. */
class LockoutIT {

  private static final int ALLOWED = 100;

  private final Api provider = Api.asProvider();
  private final ApiClient client = provider.makeClient(aReseller().madeBy(provider), "admin.user");

  @Test
  void addressIsRefusedAfterAHundredFailures() {
    String address = "198.18." + part() + "." + part();
    final Instant before = Instant.now().minusSeconds(1);
    for (int i = 0; i < ALLOWED; i++) {
      assertThat(token(address, "wrong" + i).statusCode()).isEqualTo(401);
    }

    Response refused = token(address, "wrong");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(800, 900);
    Response soap = soap(address, client.secret() + "x");
    assertThat(soap.asString()).contains("<code>TOO_MANY_REQUESTS</code>");
    assertThat(soap.getHeader("Retry-After")).isNotBlank();

    assertThat(token("198.18.255.255", "wrong").statusCode()).as("another address").isEqualTo(401);
    assertThat(token(address, client.secret()).statusCode()).as("the right secret").isEqualTo(200);
    assertThat(soap(address, client.secret()).statusCode()).isEqualTo(200);
    List<String> locks =
        Api.ok(
                provider.get(
                    "/audit", "table", "sign_in_failure", "from", before.toString(), "limit", 500))
            .path("items.findAll { it.ip == '" + address + "' }.message");
    assertThat(locks).containsExactly("Address locked for 900 s");
  }

  @Test
  void networkOfIpv6IsOneAddress() {
    String network = "2001:db8:%x:%x:".formatted(part(), part());
    for (int i = 0; i < ALLOWED; i++) {
      token(network + ":" + Integer.toHexString(i + 1), "wrong");
    }

    assertThat(token(network + ":ffff", "wrong").statusCode()).isEqualTo(429);
  }

  @Test
  void rightSecretOfATenantAtRestIsNoGuess() {
    Tenant tenant = aReseller().madeBy(provider);
    ApiClient resting = provider.makeClient(tenant, "admin.user");
    Api.ok(provider.post(tenant.path() + "/disable", Map.of()));
    String address = "198.18." + part() + "." + part();
    for (int i = 0; i <= ALLOWED; i++) {
      assertThat(token(address, resting.clientId(), resting.secret()).statusCode()).isEqualTo(401);
    }

    assertThat(token(address, "wrong").statusCode()).isEqualTo(401);
  }

  private static int part() {
    return ThreadLocalRandom.current().nextInt(1, 255);
  }

  private Response token(String address, String secret) {
    return token(address, client.clientId(), secret);
  }

  private Response token(String address, String id, String secret) {
    return provider
        .plain()
        .header("X-Forwarded-For", address)
        .formParam("grant_type", "client_credentials")
        .formParam("client_id", id)
        .formParam("client_secret", secret)
        .post("/oauth2/token");
  }

  private Response soap(String address, String secret) {
    return provider
        .plain()
        .header("X-Forwarded-For", address)
        .auth()
        .preemptive()
        .basic(client.clientId(), secret)
        .contentType("text/xml; charset=utf-8")
        .body(Soap.envelope("<c:findTenants/>"))
        .post("/soap/v1/TenantService");
  }
}

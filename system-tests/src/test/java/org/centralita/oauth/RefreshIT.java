package org.centralita.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aCustomer;
import static org.centralita.testing.TenantBuilder.aReseller;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.centralita.testing.Api;
import org.centralita.testing.ApiClient;
import org.centralita.testing.Parallel;
import org.centralita.testing.Product;
import org.centralita.testing.Tenant;
import org.centralita.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Refresh tokens (RFC 6749, section 6; RFC 9700, section 4.14) and revocation (RFC 7009). */
class RefreshIT {

  private final Api provider = Api.asProvider();
  private final Tenant reseller = aReseller().madeBy(provider);
  private final ApiClient client = provider.makeClient(reseller, "admin.user", "reseller.user");

  private static void refused(Response answer) {
    assertThat(answer.statusCode()).as("%s", answer.asString()).isEqualTo(400);
    assertThat(answer.<String>path("error")).isEqualTo("invalid_grant");
  }

  @Test
  void rotates() {
    Tokens first = Tokens.forItself(client);
    Tokens second = Tokens.of(Tokens.refresh(client, first.refresh()));
    Tokens third = Tokens.of(Tokens.refresh(client, second.refresh()));

    assertThat(List.of(first.refresh(), second.refresh(), third.refresh())).doesNotHaveDuplicates();
    assertThat(third.scope()).isEqualTo(first.scope()).isEqualTo("admin.user reseller.user");
    assertThat(List.of(first.status(), second.status(), third.status())).containsOnly(200);
  }

  @Test
  void secondUseEndsTheWholeFamily() {
    Tokens first = Tokens.forItself(client);
    Tokens other = Tokens.forItself(client);
    final Tokens second = Tokens.of(Tokens.refresh(client, first.refresh()));
    final Instant before = Instant.now().minusSeconds(1);

    refused(Tokens.refresh(client, first.refresh()));

    refused(Tokens.refresh(client, second.refresh()));
    assertThat(List.of(first.status(), second.status())).containsOnly(401);
    assertThat(other.status()).isEqualTo(200);
    Tokens.of(Tokens.refresh(client, other.refresh()));
    assertThat(trail(before)).anySatisfy(m -> assertThat(m).startsWith("Refresh token used twice"));
  }

  @Test
  void ofManyUsesAtOnceOneAtMostIsAnswered() throws Exception {
    Tokens first = Tokens.forItself(client);
    List<Response> answers = new CopyOnWriteArrayList<>();

    List<Integer> statuses =
        Parallel.statuses(
            8,
            () -> {
              Response answer = Tokens.refresh(client, first.refresh());
              answers.add(answer);
              return answer;
            });

    assertThat(Collections.frequency(statuses, 200)).isEqualTo(1);
    assertThat(Collections.frequency(statuses, 400)).isEqualTo(7);
    Tokens won =
        Tokens.of(answers.stream().filter(a -> a.statusCode() == 200).findFirst().orElseThrow());
    assertThat(won.status()).isEqualTo(401);
    refused(Tokens.refresh(client, won.refresh()));
  }

  @Test
  void isGoodForItsClientOnly() {
    Tokens mine = Tokens.forItself(client);
    ApiClient stranger = provider.makeClient(reseller, "admin.user", "reseller.user");

    refused(Tokens.refresh(stranger, mine.refresh()));
    assertThat(Tokens.revoke(stranger, mine.refresh()).statusCode()).isEqualTo(200);

    assertThat(mine.status()).isEqualTo(200);
    Tokens.of(Tokens.refresh(client, mine.refresh()));
  }

  @Test
  void wantsTheClientsSecret() {
    Tokens mine = Tokens.forItself(client);
    ApiClient wrong = new ApiClient(null, "x", client.clientId(), client.secret() + "x");

    assertThat(Tokens.refresh(wrong, mine.refresh()).statusCode()).isEqualTo(401);
    assertThat(Tokens.revoke(wrong, mine.refresh()).statusCode()).isEqualTo(401);

    assertThat(mine.status()).isEqualTo(200);
  }

  @Test
  void refusesWhatIsNoRefreshToken() {
    Tokens mine = Tokens.forItself(client);
    String session = mine.refresh().substring(0, 36);

    for (String none :
        List.of("x", mine.access(), session, "00000000-0000-7000-8000-000000000000.x")) {
      refused(Tokens.refresh(client, none));
    }

    assertThat(mine.status()).isEqualTo(200);
  }

  @Test
  void narrowsOneAccessTokenButNeverWidens() {
    Tokens narrow =
        Tokens.of(
            Tokens.ask(
                client, Map.of("grant_type", "client_credentials", "scope", "reseller.user")));
    assertThat(narrow.scope()).isEqualTo("reseller.user");

    Response wider =
        Tokens.ask(
            client,
            Map.of(
                "grant_type", "refresh_token",
                "refresh_token", narrow.refresh(),
                "scope", "admin.user"));
    assertThat(wider.<String>path("error")).isEqualTo("invalid_scope");

    Tokens again = Tokens.of(Tokens.refresh(client, narrow.refresh()));
    assertThat(again.scope()).isEqualTo("reseller.user");
  }

  @Test
  void revokedTokensEndAtOnce() {
    Tokens byRefresh = Tokens.forItself(client);
    Tokens byAccess = Tokens.forItself(client);

    assertThat(Tokens.revoke(client, byRefresh.refresh()).statusCode()).isEqualTo(200);
    assertThat(Tokens.revoke(client, byAccess.access()).statusCode()).isEqualTo(200);
    assertThat(Tokens.revoke(client, "nothing").statusCode()).isEqualTo(200);

    assertThat(List.of(byRefresh.status(), byAccess.status())).containsOnly(401);
    refused(Tokens.refresh(client, byRefresh.refresh()));
    refused(Tokens.refresh(client, byAccess.refresh()));
  }

  @Test // T2: nobody of a disabled tenant goes on
  void endsWithClientAndTenant() {
    Tenant customer = aCustomer().enabled().below(reseller).madeBy(provider);
    ApiClient customers = provider.makeClient(customer, "admin.user");
    Tokens tokens = Tokens.forItself(customers);
    Api.ok(provider.post(customer.path() + "/disable", Map.of()));
    assertThat(Tokens.refresh(customers, tokens.refresh()).statusCode()).isEqualTo(401);
    Api.ok(provider.post(customer.path() + "/enable", Map.of()));
    Tokens back = Tokens.of(Tokens.refresh(customers, tokens.refresh()));
    assertThat(back.status()).isEqualTo(200);

    String path = customer.path() + "/api-clients/" + customers.id();
    Api.ok(provider.delete(path, provider.etag(path)));

    assertThat(back.status()).isEqualTo(401);
    assertThat(Tokens.refresh(customers, back.refresh()).statusCode()).isEqualTo(401);
  }

  @Test
  void expires() throws SQLException {
    Tokens mine = Tokens.forItself(client);
    try (Connection sql = Product.instance().sql();
        Statement statement = sql.createStatement()) {
      assertThat(
              statement.executeUpdate(
                  "UPDATE centralita.login_session SET expires_at = NOW(6) - INTERVAL 1 DAY"
                      + " WHERE HEX(id) = '"
                      + mine.refresh().substring(0, 36).replace("-", "").toUpperCase()
                      + "'"))
          .isEqualTo(1);
    }

    refused(Tokens.refresh(client, mine.refresh()));
    assertThat(mine.status()).isEqualTo(401);
  }

  @Test
  void isKeptAsHashOnly() throws SQLException {
    Tokens mine = Tokens.forItself(client);
    String secret = mine.refresh().substring(37);
    try (Connection sql = Product.instance().sql();
        Statement statement = sql.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM centralita.login_session")) {
      int seen = 0;
      while (rows.next()) {
        seen++;
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          assertThat(String.valueOf(rows.getString(i))).doesNotContain(secret);
        }
      }
      assertThat(seen).isPositive();
    }
  }

  @Test
  void eachTokenIsAuditedOnce() {
    Instant before = Instant.now().minusMillis(5);
    Tokens first = Tokens.forItself(client);
    Tokens second = Tokens.of(Tokens.refresh(client, first.refresh()));
    Tokens.revoke(client, second.refresh());

    assertThat(trail(before))
        .containsExactly(
            "Token revoked: " + client.name(),
            "Access token: " + client.name(),
            "Access token: " + client.name());
  }

  private List<String> trail(Instant since) {
    return Api.ok(
            provider.get(
                "/audit",
                "action",
                "TOKEN",
                "user",
                "client:" + client.name(),
                "from",
                since.toString()))
        .path("items.message");
  }
}

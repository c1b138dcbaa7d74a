package org.centralita.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.centralita.testing.Api;
import org.centralita.testing.Product;
import org.centralita.testing.Refusal;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SIP users of a customer (N3). */
class SipUserIT {

  private static final String PASSWORD = "correct horse battery";

  private final Api provider = Api.asProvider();
  private final Account account = Account.with(provider, 1000, 100);
  private final Tenant customer = account.customer();

  private static String path(Response made) {
    return Api.ok(made).getHeader("Location").replaceFirst(".*/api/v1", "");
  }

  /** Addresses of these tests' own: an address belongs to one SIP user of all. */
  private static String address() {
    ThreadLocalRandom dice = ThreadLocalRandom.current();
    return "10." + dice.nextInt(256) + "." + dice.nextInt(256) + "." + dice.nextInt(1, 255);
  }

  private static List<String> row(String number, String realm) throws SQLException {
    try (Connection sql = Product.instance().sql();
        PreparedStatement select =
            sql.prepareStatement(
                "SELECT ha1, ha1b FROM centralita.subscriber WHERE username = ? AND domain = ?")) {
      select.setString(1, number);
      select.setString(2, realm);
      List<String> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(row.getString(1));
          found.add(row.getString(2));
        }
      }
      return found;
    }
  }

  private static String md5(String text) {
    try {
      return java.util.HexFormat.of()
          .formatHex(
              java.security.MessageDigest.getInstance("MD5")
                  .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test // N3, N4: the clear password is never kept or told
  void keepsOnlyTheDigestOfAPassword() throws SQLException {
    Response made = account.sipUser(customer, 5, Map.of("displayName", "Front desk"));
    String path = path(made);
    String realm = account.realm();

    assertThat(made.<Map<String, Object>>path(""))
        .containsEntry("password", null)
        .containsEntry("realm", realm)
        .containsEntry("ipAddresses", List.of());
    assertThat(row("5", realm))
        .containsExactly(
            md5("5:" + realm + ":" + PASSWORD), md5("5@" + realm + ":" + realm + ":" + PASSWORD));
    Api.ok(provider.patch(path, "\"1\"", Map.of("password", "another päßword")));
    assertThat(row("5", realm).get(0)).isEqualTo(md5("5:" + realm + ":another päßword"));
    Api.ok(provider.patch(path, "\"2\"", Map.of("displayName", "Reception")));
    assertThat(row("5", realm).get(0)).isEqualTo(md5("5:" + realm + ":another päßword"));

    String trail = provider.get(customer.path() + "/audit", "table", "extension").asString();
    assertThat(trail)
        .contains("(changed)")
        .doesNotContain(PASSWORD, md5("5:" + realm + ":" + PASSWORD), "ha1b", "another");
    Api.ok(provider.delete(path, provider.etag(path)));
    assertThat(row("5", realm)).isEmpty();
  }

  @Test // N3
  void signsInByAddressInstead() throws SQLException {
    String first = address();
    String path = path(account.sipUser(customer, 5, Map.of()));

    Response switched =
        Api.ok(
            provider.patch(
                path,
                "\"1\"",
                Map.of(
                    "authentication",
                    "IP",
                    "ipAddresses",
                    List.of(first, "2001:DB8::0:" + hex()))));
    assertThat(switched.<List<String>>path("ipAddresses")).contains(first).hasSize(2);
    assertThat(row("5", account.realm())).isEmpty();
    String second = address();
    Response moved =
        Api.ok(provider.patch(path, "\"2\"", Map.of("ipAddresses", List.of(second, first))));
    assertThat(moved.<List<String>>path("ipAddresses")).containsExactlyInAnyOrder(first, second);
    Refusal.of(
            provider.patch(
                path, "\"3\"", Map.of("authentication", "PASSWORD", "ipAddresses", List.of())),
            422,
            "INVALID")
        .only("/password", "REQUIRED");
    Api.ok(
        provider.patch(
            path,
            "\"3\"",
            Map.of("authentication", "PASSWORD", "ipAddresses", List.of(), "password", PASSWORD)));
    assertThat(row("5", account.realm())).hasSize(2);
    Api.ok(account.byAddress(customer, 6, first));
  }

  private static String hex() {
    return Integer.toHexString(ThreadLocalRandom.current().nextInt(1, 0xffff));
  }

  @Test // N3: it is who they are
  void anAddressBelongsToOneSipUser() {
    String address = address();
    Api.ok(account.byAddress(customer, 5, address));

    Refusal.of(account.byAddress(customer, 6, address(), "::ffff:" + address), 409, "IP_TAKEN")
        .only("/ipAddresses", "IP_TAKEN");
  }

  @ParameterizedTest // N3
  @ValueSource(
      strings = {
        "host.example", "10.0.0.0/8", "0.0.0.0", "224.0.0.1", "255.255.255.255", "::", "ff02::1",
        "10.1", "010.1.1.1", "1::2::3", "fe80::1%eth0", "[::1]", "256.1.1.1", "a",
        "169.254.7.7", "::ffff:169.254.7.7", "fe80::1"
      })
  void refusesWhatIsNoHostsAddress(String address) {
    Refusal.invalid(account.byAddress(customer, 5, address), "/ipAddresses/0", "BAD_IP_ADDRESS");
  }

  @ParameterizedTest // N3
  @CsvSource({
    "password, short, WEAK_PASSWORD",
    "password, 1234567890, WEAK_PASSWORD",
    "displayName, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, TOO_LONG",
    "realm, other.example, READ_ONLY",
    "emergencyLocationId, 01970c5e-4e2a-7a11-8c3d-2f6b9a1e0001, NOT_ASSIGNED"
  })
  void refusesField(String field, String value, String code) {
    Refusal.invalid(account.sipUser(customer, 1234567890, Map.of(field, value)), "/" + field, code);
  }

  @Test // N3
  void asksForWhatTheSignInNeeds() {
    Map<String, Object> bare = Map.of("number", 5, "authentication", "PASSWORD");
    Refusal.invalid(provider.post(customer.path() + "/sip-users", bare), "/password", "REQUIRED");
    Refusal.invalid(account.byAddress(customer, 5), "/ipAddresses", "REQUIRED");
    Refusal.invalid(
        account.sipUser(customer, 5, Map.of("ipAddresses", List.of("10.0.0.1"))),
        "/ipAddresses",
        "NOT_WITH_PASSWORD");
    Refusal.invalid(
        account.sipUser(
            customer, 5, Map.of("authentication", "IP", "ipAddresses", List.of("10.0.0.1"))),
        "/password",
        "NOT_WITH_IP");
    Refusal.invalid(
        account.byAddress(customer, 5, "10.0.0.1", "::ffff:10.0.0.1"),
        "/ipAddresses/1",
        "DUPLICATE");
  }

  @Test // N3: nobody stands between people and help
  void nobodyGetsAnEmergencyNumber() {
    Account lowest = Account.with(provider, 110, 5);
    Tenant one = lowest.customer();
    assertThat(lowest.assign(one)).isEqualTo(110);

    Refusal.invalid(lowest.sipUser(one, 112, Map.of()), "/number", "EMERGENCY_NUMBER");
    Refusal.invalid(lowest.conference(one, 112, "C"), "/number", "EMERGENCY_NUMBER");
    Refusal.invalid(lowest.sipUser(customer, 112, Map.of()), "/number", "EMERGENCY_NUMBER");
    assertThat(
            Api.ok(provider.get(one.path() + "/numbers?available=true"))
                .jsonPath()
                .getList("items.number", Long.class))
        .contains(111L, 113L)
        .doesNotContain(112L);
    Api.ok(lowest.sipUser(one, 111, Map.of()));
  }

  @Test // N3
  void aNumberIsUniqueInTheAccountAndInTheRealm() {
    Api.ok(account.sipUser(customer, 5, Map.of()));

    Refusal.of(account.sipUser(customer, 5, Map.of()), 409, "NUMBER_TAKEN")
        .only("/number", "NUMBER_TAKEN");
    Refusal.of(account.conference(account.customer(), 5, "C"), 409, "NUMBER_TAKEN");
    // Accounts that have set no realm share that of the server.
    long number = ThreadLocalRandom.current().nextLong(1_000_000_000_000L, 1_000_000_000_000_000L);
    Account one = Account.with(provider, null);
    Api.ok(one.sipUser(one.customer(), number, Map.of()));
    Account other = Account.with(provider, null);
    Tenant elsewhere = other.customer();
    Refusal.of(other.sipUser(elsewhere, number, Map.of()), 409, "NUMBER_TAKEN")
        .only("/number", "TAKEN_IN_REALM");
    Api.ok(other.conference(elsewhere, number, "C"));
  }

  @Test // N3: whoever sends from an address is believed
  void addressesAreGivenFromAboveTheCustomer() {
    Api admin = provider.clientOf(customer, "admin.user", "customer.settings");
    Api reseller = provider.clientOf(account.reseller(), "reseller.user");
    String list = customer.path() + "/sip-users";
    String address = address();
    Map<String, Object> body =
        Map.of("number", 5, "authentication", "IP", "ipAddresses", List.of(address));

    Refusal.of(admin.post(list, body), 403, "FORBIDDEN").only("/ipAddresses", "FORBIDDEN");
    String path = path(reseller.post(list, body));
    Api.ok(admin.patch(path, "\"1\"", Map.of("displayName", "Gateway")));
    Refusal.of(
        admin.patch(path, "\"2\"", Map.of("ipAddresses", List.of(address, address()))),
        403,
        "FORBIDDEN");
    Map<String, Object> back = Map.of("authentication", "PASSWORD", "password", PASSWORD);
    Api.ok(admin.patch(path, "\"2\"", back));
    Refusal.of(
        admin.patch(path, "\"3\"", Map.of("authentication", "IP", "ipAddresses", List.of(address))),
        403,
        "FORBIDDEN");
  }

  @Test // N3
  void aNumberIsInABlockOfTheCustomersOwn() {
    Api.ok(account.sipUser(customer, 5, Map.of()));
    account.assign(customer);
    Tenant without = account.customer();

    Refusal.invalid(account.sipUser(customer, 6, Map.of()), "/number", "NOT_IN_BLOCK");
    Api.ok(account.sipUser(customer, 1099, Map.of()));
    Refusal.of(account.sipUser(without, 1098, Map.of()), 409, "OTHER_BLOCK");
    Api.ok(account.sipUser(without, 1100, Map.of()));
  }

  @Test
  void isFoundByNumberAndWords() {
    Api.ok(account.sipUser(customer, 55, Map.of("displayName", "Álvaro Ruiz")));
    Api.ok(account.sipUser(customer, 56, Map.of("displayName", "Berta %")));
    String list = customer.path() + "/sip-users";

    assertThat(provider.get(list, "q", "ruiz").<List<Integer>>path("items.number"))
        .containsExactly(55);
    assertThat(provider.get(list, "q", "alv 55").<List<Integer>>path("items.number"))
        .containsExactly(55);
    assertThat(provider.get(list, "q", "5").<List<Integer>>path("items.number"))
        .containsExactly(55, 56);
    assertThat(provider.get(list, "q", "%").<List<Integer>>path("items.number"))
        .containsExactly(56);
    Response page = Api.ok(provider.get(list, "limit", 1));
    assertThat(provider.get(list, "cursor", page.path("next")).<List<Integer>>path("items.number"))
        .containsExactly(56);
  }

  @Test
  void aCustomersAdministratorManagesItsOwn() {
    Api admin = provider.clientOf(customer, "admin.user");
    Api user = provider.clientOf(customer, "customer.user");
    Api stranger = provider.clientOf(account.customer(), "admin.user");
    String list = customer.path() + "/sip-users";
    Map<String, Object> body =
        Map.of("number", 5, "authentication", "PASSWORD", "password", PASSWORD);
    String path = path(admin.post(list, body));

    Api.ok(admin.patch(path, "\"1\"", Map.of("displayName", "A")));
    Refusal.invalid(admin.patch(path, "\"2\"", Map.of("number", 6)), "/number", "FIXED");
    Refusal.of(user.get(path), 403, "FORBIDDEN");
    Refusal.of(stranger.get(path), 404, "NOT_FOUND");
    Refusal.of(stranger.post(list, body), 404, "NOT_FOUND");
    Refusal.of(stranger.delete(path, "\"2\""), 404, "NOT_FOUND");
    Refusal.of(admin.delete(path, "\"1\""), 412, "STALE");
    Api.ok(admin.delete(path, "\"2\""));
    Refusal.of(provider.get(path), 404, "NOT_FOUND");
  }
}

package org.centralita.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.centralita.testing.TenantBuilder.aCustomer;
import static org.centralita.testing.TenantBuilder.aReseller;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.centralita.testing.Api;
import org.centralita.testing.BareSipPhone;
import org.centralita.testing.BareSipPhone.Credentials;
import org.centralita.testing.Kamailio;
import org.centralita.testing.Names;
import org.centralita.testing.Poll;
import org.centralita.testing.Product;
import org.centralita.testing.SipPhone;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** N4: what is made over REST is seen by a real SIP proxy, which reads the database. */
@Tag("launcher") // the views are the same on every server
class KamailioIT {

  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int PROXY_UNAUTHORIZED = 407;
  private static final int BUSY = 486;

  /** Kamailio reads addresses each ten seconds. */
  private static final Duration ADDRESSES_READ = Duration.ofSeconds(60);

  private static Kamailio kamailio;
  private static Account account;

  private final Api provider = Api.asProvider();

  /** A reseller with numbers and a realm of its own. */
  private record Account(Tenant reseller, String realm) {

    static Account make(Api provider) {
      return make(provider, "sip." + Names.random() + ".example");
    }

    static Account make(Api provider, String realm) {
      Account account = new Account(aReseller().madeBy(provider), realm);
      String settings = account.reseller.path() + "/number-settings";
      Api.ok(
          provider.put(
              settings,
              provider.etag(settings),
              Map.of("rangeStart", 1000, "blockSize", 10, "sipRealm", account.realm)));
      return account;
    }
  }

  /** A customer in service with a block of numbers. */
  private record Customer(Tenant tenant, long number, String realm) {

    static Customer of(Account account, Api provider) {
      Tenant tenant = aCustomer().below(account.reseller).enabled().madeBy(provider);
      Response block = Api.ok(provider.request().post(tenant.path() + "/number-blocks"));
      return new Customer(tenant, block.jsonPath().getLong("start"), account.realm);
    }

    String user() {
      return Long.toString(number);
    }

    String address() {
      return user() + "@" + realm;
    }

    Credentials credentials(String password) {
      return Credentials.of(user(), realm, password);
    }
  }

  @BeforeAll
  static void start() {
    kamailio = Kamailio.over(Product.instance());
    account = Account.make(Api.asProvider());
  }

  @AfterAll
  static void stop() {
    if (kamailio != null) {
      kamailio.close();
    }
  }

  private final SipPhone phone = new SipPhone(kamailio, "127.0.0.1");

  private int register(Customer customer, String password) {
    return phone.register(customer.user(), customer.realm(), password);
  }

  private String withPassword(Customer customer, String password) {
    return make(
        customer,
        Map.of("number", customer.number(), "authentication", "PASSWORD", "password", password));
  }

  private String withAddress(Customer customer, String address) {
    return make(
        customer,
        Map.of(
            "number", customer.number(), "authentication", "IP", "ipAddresses", List.of(address)));
  }

  private String make(Customer customer, Map<String, ?> user) {
    String users = customer.tenant().path() + "/sip-users";
    return users + "/" + Api.ok(provider.post(users, user)).<String>path("id");
  }

  private static void eventually(int status, SipPhone phone, Customer customer) {
    Poll.within(
        ADDRESSES_READ,
        () -> phone.register(customer.user(), customer.realm()) == status,
        () -> customer + " never gets " + status + "\n" + kamailio.log());
  }

  @Test
  void registersWithTheRightPasswordOnly() {
    Customer customer = Customer.of(account, provider);
    assertThat(register(customer, "first password")).isEqualTo(UNAUTHORIZED);
    String user = withPassword(customer, "first password");
    assertThat(register(customer, "first password")).isEqualTo(OK);
    assertThat(register(customer, "First password")).isEqualTo(UNAUTHORIZED);

    Api.ok(provider.patch(user, provider.etag(user), Map.of("password", "second pässword")));
    assertThat(register(customer, "first password")).isEqualTo(UNAUTHORIZED);
    assertThat(register(customer, "second pässword")).isEqualTo(OK);
  }

  @Test
  void refusesWhoIsDeleted() {
    Customer customer = Customer.of(account, provider);
    String user = withPassword(customer, "some password");
    assertThat(register(customer, "some password")).isEqualTo(OK);

    Api.ok(provider.delete(user, provider.etag(user)));
    assertThat(register(customer, "some password")).isEqualTo(UNAUTHORIZED);
  }

  @Test
  void refusesThoseOfDisabledCustomers() {
    Customer customer = Customer.of(account, provider);
    withPassword(customer, "some password");
    assertThat(register(customer, "some password")).isEqualTo(OK);

    Api.ok(provider.post(customer.tenant().path() + "/disable", Map.of()));
    assertThat(register(customer, "some password")).isEqualTo(UNAUTHORIZED);

    Api.ok(provider.post(customer.tenant().path() + "/enable", Map.of()));
    assertThat(register(customer, "some password")).isEqualTo(OK);
  }

  @Test
  void refusesThoseBelowDisabledResellers() {
    Account own = Account.make(provider);
    Customer customer = Customer.of(own, provider);
    withPassword(customer, "some password");
    assertThat(register(customer, "some password")).isEqualTo(OK);

    Api.ok(provider.post(own.reseller().path() + "/disable", Map.of()));
    assertThat(register(customer, "some password")).isEqualTo(UNAUTHORIZED);
  }

  @Test
  void tellsTheSameNumberOfTwoAccountsApart() {
    Customer one = Customer.of(Account.make(provider), provider);
    Customer other = Customer.of(Account.make(provider), provider);
    assertThat(one.number()).isEqualTo(other.number());
    withPassword(one, "password of one");
    withPassword(other, "password of the other");

    assertThat(register(one, "password of one")).isEqualTo(OK);
    assertThat(register(other, "password of the other")).isEqualTo(OK);
    assertThat(register(one, "password of the other")).isEqualTo(UNAUTHORIZED);
  }

  @Test
  void realmsCountWithoutCase() {
    String realm = "SIP." + Names.random() + ".example";
    Customer customer = Customer.of(Account.make(provider, realm), provider);
    withPassword(customer, "some password");

    for (String name : List.of(realm, realm.replace("SIP", "sip"), realm.replace("SIP", "Sip"))) {
      assertThat(phone.register(customer.user(), name, "some password")).as(name).isEqualTo(OK);
    }
  }

  @Test
  void knowsWhoSignsInByAddress() {
    Customer customer = Customer.of(account, provider);
    Customer neighbour = Customer.of(account, provider);
    SipPhone here = new SipPhone(kamailio, "127.0.0.2");
    SipPhone elsewhere = new SipPhone(kamailio, "127.0.0.3");
    assertThat(here.register(customer.user(), customer.realm())).isEqualTo(UNAUTHORIZED);

    String user = withAddress(customer, "127.0.0.2");
    withPassword(neighbour, "some password");
    eventually(OK, here, customer);
    assertThat(elsewhere.register(customer.user(), customer.realm())).isEqualTo(UNAUTHORIZED);
    assertThat(here.register(neighbour.user(), neighbour.realm())).isEqualTo(UNAUTHORIZED);
    assertThat(here.register(neighbour.user(), neighbour.realm(), "some password")).isEqualTo(OK);

    Api.ok(provider.post(customer.tenant().path() + "/disable", Map.of()));
    eventually(UNAUTHORIZED, here, customer);
    Api.ok(provider.post(customer.tenant().path() + "/enable", Map.of()));
    eventually(OK, here, customer);
    Api.ok(provider.delete(user, provider.etag(user)));
    eventually(UNAUTHORIZED, here, customer);
  }

  @Test
  void bringsCallsToWhoHasRegistered() throws InterruptedException {
    Customer caller = Customer.of(account, provider);
    Customer callee = Customer.of(account, provider);
    withPassword(caller, "some password");
    withPassword(callee, "other password");
    SipPhone other = new SipPhone(kamailio, "127.0.0.4");
    assertThat(other.register(callee.user(), callee.realm(), "other password")).isEqualTo(OK);

    Process answers = other.answer();
    try {
      assertThat(phone.call(callee.user(), callee.realm(), caller.user(), "some password"))
          .isEqualTo(OK);
      assertThat(answers.waitFor()).as("the other saw the whole call").isZero();
    } finally {
      answers.destroyForcibly();
    }
  }

  @Test
  void believesNoOtherNameThanThatOfWhoHasSigned() {
    Customer customer = Customer.of(account, provider);
    Customer neighbour = Customer.of(account, provider);
    withPassword(customer, "some password");
    withPassword(neighbour, "other password");
    Credentials own = customer.credentials("some password");

    try (BareSipPhone bare = new BareSipPhone(kamailio, "127.0.0.1")) {
      bare.call(customer.address(), customer.address(), List.of(), own);
      assertThat(bare.answer()).as("nobody is registered there").isEqualTo(NOT_FOUND);
      bare.call(neighbour.address(), customer.address(), List.of(), own);
      assertThat(bare.answer()).isEqualTo(PROXY_UNAUTHORIZED);
      assertThat(bare.register(customer.address(), bare.address(), own)).isEqualTo(OK);
      assertThat(bare.register(neighbour.address(), bare.address(), own)).isEqualTo(UNAUTHORIZED);
    }
  }

  @Test // "user@realm" is a user name, too, and there may be several headers
  void believesNoSignatureOfAnotherRealm() {
    Customer mine = Customer.of(Account.make(provider), provider);
    Customer theirs = Customer.of(Account.make(provider), provider);
    assertThat(mine.number()).isEqualTo(theirs.number());
    withPassword(mine, "password of mine");
    withPassword(theirs, "password of theirs");
    Credentials own = mine.credentials("password of mine");
    Credentials inFull = Credentials.of(mine.address(), mine.realm(), "password of mine");
    Credentials forged = new Credentials(mine.address(), theirs.realm(), inFull.ha1());

    try (BareSipPhone bare = new BareSipPhone(kamailio, "127.0.0.1")) {
      String here = bare.address();
      assertThat(bare.register(mine.address(), here, own)).isEqualTo(OK);
      assertThat(bare.register(mine.address(), here, inFull)).isEqualTo(OK);
      assertThat(bare.register(theirs.address(), here, own)).isEqualTo(UNAUTHORIZED);
      assertThat(bare.register(theirs.address(), here, forged)).isEqualTo(FORBIDDEN);
      assertThat(bare.register(theirs.address(), here, own, forged)).isEqualTo(FORBIDDEN);
      assertThat(bare.register(theirs.address(), here, forged, own)).isEqualTo(FORBIDDEN);
    }
  }

  @Test
  void takesAwayWhatCallersSayOfWhoTheyAre() {
    Customer caller = Customer.of(account, provider);
    Customer callee = Customer.of(account, provider);
    withPassword(caller, "some password");
    withPassword(callee, "other password");
    List<String> claims =
        List.of(
            "P-Asserted-Identity: <sip:112@example.org>",
            "P-Preferred-Identity: <sip:112@example.org>",
            "Remote-Party-ID: <sip:112@example.org>;screen=yes",
            "Diversion: <sip:112@example.org>");

    try (BareSipPhone bare = new BareSipPhone(kamailio, "127.0.0.1");
        BareSipPhone other = new BareSipPhone(kamailio, "127.0.0.5")) {
      isAt(other, callee);
      bare.call(caller.address(), callee.address(), claims, caller.credentials("some password"));
      String invite = other.receive();
      assertThat(invite).startsWith("INVITE ").contains("From: <sip:" + caller.address() + ">");
      assertThat(invite)
          .doesNotContain("112@")
          .doesNotContainIgnoringCase("identity", "remote-party", "diversion", "authorization");
      other.refuse(invite);
      assertThat(bare.answer()).isEqualTo(BUSY);
    }
  }

  @Test
  void showsTheNameOfTheRecordAndNoOther() {
    Customer caller = Customer.of(account, provider);
    Customer callee = Customer.of(account, provider);
    String user = withPassword(caller, "some password");
    withPassword(callee, "other password");
    Credentials own = caller.credentials("some password");

    try (BareSipPhone bare = new BareSipPhone(kamailio, "127.0.0.1");
        BareSipPhone other = new BareSipPhone(kamailio, "127.0.0.5")) {
      isAt(other, callee);
      bare.callItself("\"112 Emergency\" ");
      assertThat(from(bare, other, caller, callee, own)).startsWith("<sip:" + caller.user());

      Api.ok(
          provider.patch(
              user, provider.etag(user), Map.of("displayName", "Recepción \"A\" \\ <sip:1@b>")));
      assertThat(from(bare, other, caller, callee, own))
          .startsWith("\"Recepción \\\"A\\\" \\\\ <sip:1@b>\" <sip:" + caller.user());
      bare.callItself("");
      assertThat(from(bare, other, caller, callee, own)).startsWith("\"Recepción");
    }
  }

  @Test
  void showsTheNameOfWhoSignsInByAddress() {
    Customer caller = Customer.of(account, provider);
    Customer callee = Customer.of(account, provider);
    make(
        caller,
        Map.of(
            "number",
            caller.number(),
            "displayName",
            "Portería",
            "authentication",
            "IP",
            "ipAddresses",
            List.of("127.0.0.7")));
    withPassword(callee, "other password");
    eventually(OK, new SipPhone(kamailio, "127.0.0.7"), caller);

    try (BareSipPhone bare = new BareSipPhone(kamailio, "127.0.0.7");
        BareSipPhone other = new BareSipPhone(kamailio, "127.0.0.5")) {
      isAt(other, callee);
      bare.callItself("\"112 Emergency\" ");
      bare.callBare(caller.address(), callee.address(), List.of());
      assertThat(from(bare, other)).startsWith("\"Portería\" <sip:" + caller.user());
    }
  }

  /** Registers the one who is called. */
  private static void isAt(BareSipPhone phone, Customer callee) {
    assertThat(
            phone.register(callee.address(), phone.address(), callee.credentials("other password")))
        .isEqualTo(OK);
  }

  /** The From with which the call arrives, which is then refused. */
  private static String from(
      BareSipPhone bare,
      BareSipPhone other,
      Customer caller,
      Customer callee,
      Credentials credentials) {
    bare.call(caller.address(), callee.address(), List.of(), credentials);
    return from(bare, other);
  }

  private static String from(BareSipPhone bare, BareSipPhone other) {
    String invite = other.receive();
    while (!invite.startsWith("INVITE ")) { // the end of the call before
      invite = other.receive();
    }
    other.refuse(invite);
    assertThat(bare.answer()).isEqualTo(BUSY);
    return invite
        .lines()
        .filter(line -> line.startsWith("From:"))
        .map(line -> line.substring("From:".length()).strip())
        .reduce((one, second) -> one + " and " + second)
        .orElseThrow();
  }

  @Test
  void takesNothingThatHasTwoNames() {
    Customer caller = Customer.of(account, provider);
    withPassword(caller, "some password");

    try (BareSipPhone bare = new BareSipPhone(kamailio, "127.0.0.1")) {
      for (String second :
          List.of("From: <sip:112@b>;tag=1", "f: <sip:112@b>;tag=1", "t: <sip:1@b>")) {
        bare.callBare(caller.address(), caller.address(), List.of(second));
        assertThat(bare.hearsNothing()).as(second).isTrue();
      }
    }
  }

  @Test
  void callsWhereARegistrationCameFromWhateverItsContactSays() {
    Customer caller = Customer.of(account, provider);
    Customer callee = Customer.of(account, provider);
    withPassword(caller, "some password");
    withPassword(callee, "other password");

    try (BareSipPhone bare = new BareSipPhone(kamailio, "127.0.0.1");
        BareSipPhone other = new BareSipPhone(kamailio, "127.0.0.5");
        BareSipPhone victim = new BareSipPhone(kamailio, "127.0.0.6")) {
      assertThat(
              other.register(
                  callee.address(), victim.address(), callee.credentials("other password")))
          .isEqualTo(OK);
      bare.call(caller.address(), callee.address(), List.of(), caller.credentials("some password"));
      String invite = other.receive();
      assertThat(invite).startsWith("INVITE ");
      other.refuse(invite);
      assertThat(bare.answer()).isEqualTo(BUSY);
      assertThat(victim.hearsNothing()).isTrue();
    }
  }

  @Test
  void findsSipUsersByTheirKey() throws SQLException {
    Customer customer = Customer.of(account, provider);
    withPassword(customer, "some password");
    try (Connection connection = Product.instance().sql();
        Statement sql = connection.createStatement();
        ResultSet plan =
            sql.executeQuery(
                "EXPLAIN SELECT ha1 FROM subscriber WHERE username = '%s' AND domain = '%s'"
                    .formatted(customer.user(), customer.realm()))) {
      assertThat(plan.next()).isTrue();
      assertThat(plan.getString("key")).isEqualTo("uk_extension_username");
      assertThat(plan.getString("type")).isEqualTo("const");
    }
  }

  @Test
  void kamailioSeesNothingElse() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:mysql://127.0.0.1:"
                    + Product.instance().databasePort()
                    + "/centralita?sslMode=DISABLED&allowPublicKeyRetrieval=true",
                "kamailio",
                kamailio.password());
        Statement sql = connection.createStatement()) {
      sql.executeQuery("SELECT * FROM subscriber").close();
      for (String refused :
          List.of(
              "SELECT * FROM extension",
              "SELECT * FROM tenant",
              "DELETE FROM subscriber",
              "UPDATE subscriber SET ha1 = ''")) {
        assertThatThrownBy(() -> sql.execute(refused))
            .as("%s", refused)
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("denied");
      }
    }
  }
}

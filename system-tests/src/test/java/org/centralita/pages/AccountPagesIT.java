package org.centralita.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aCustomer;
import static org.centralita.testing.TenantBuilder.aReseller;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.centralita.testing.Api;
import org.centralita.testing.Names;
import org.centralita.testing.Person;
import org.centralita.testing.Product;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sessions of people: where they are signed in, how that ends, and who is locked out. */
@ExtendWith(BrowserExtension.class)
class AccountPagesIT {

  private final Api provider = Api.asProvider();

  private Person person(String... roles) {
    return Person.of(aReseller().madeBy(provider), roles);
  }

  private static void signIn(Page page, Person person) {
    Site.open(page, "/account");
    Site.signIn(page, person.email(), person.password());
    assertThat(page.locator("#sessions")).isVisible();
  }

  @Test
  void endsOtherSessionAtOnce(Page here) {
    Person person = person("reseller.user");
    signIn(here, person);
    try (BrowserContext elsewhere = here.context().browser().newContext()) {
      Page there = elsewhere.newPage();
      signIn(there, person);
      here.reload();
      assertThat(here.locator("#list_data > tr")).hasCount(2);
      assertThat(here.locator("#list_data .note")).hasCount(1);

      here.locator("#list_data button").click();

      assertThat(Site.notice(here)).containsText("Ended:");
      assertThat(here.locator("#list_data > tr")).hasCount(1);
      there.reload();
      assertThat(there.locator("#email")).isVisible();
    }
    here.reload();
    assertThat(here.locator("#sessions")).isVisible();
  }

  @Test
  void signsOutEverywhere(Page here) {
    Person person = person("reseller.user");
    final Instant before = Instant.now().minusSeconds(1);
    signIn(here, person);
    try (BrowserContext elsewhere = here.context().browser().newContext()) {
      Page there = elsewhere.newPage();
      signIn(there, person);

      here.locator("#end-all").click();

      assertThat(here.locator("#email")).isVisible();
      there.reload();
      assertThat(there.locator("#email")).isVisible();
    }
    assertThat(trail(before, "LOGOUT", person.email())).hasSize(2);
    assertThat(trail(before, "LOGIN", person.email())).hasSize(2);
  }

  @Test
  void customersUserHasAccountAndNoOtherPages(Page page) {
    Tenant customer = aCustomer().enabled().madeBy(provider);
    Person person = Person.of(customer, "customer.user");
    Site.open(page, "/tenants");
    Site.signIn(page, person.email(), person.password());

    assertThat(page).hasURL(Site.url("/account"));
    assertThat(page.locator("#no-pages")).isVisible();
    assertThat(page.locator("nav")).hasCount(0);
    Site.open(page, "/audit");
    assertThat(page).hasURL(Site.url("/account"));
    Site.signOut(page);
  }

  @Test
  void passwordHashRisesToTodaysCostOnSignIn(Page page) throws SQLException {
    Person person = Person.of(aReseller().madeBy(provider), 1_000, "reseller.user");
    assertThat(hash(person)).startsWith("PBKDF2WithHmacSHA512:1000:");

    signIn(page, person);

    assertThat(hash(person)).startsWith("PBKDF2WithHmacSHA512:" + Person.COST + ":");
    Site.signOut(page);
    Site.signIn(page, person.email(), person.password());
    assertThat(page.locator("#account")).isVisible();
  }

  private static String hash(Person person) throws SQLException {
    try (Connection sql = Product.instance().sql();
        PreparedStatement select =
            sql.prepareStatement("SELECT password_hash FROM app_user WHERE id = ?")) {
      select.setBytes(1, Person.bytes(person.id()));
      try (ResultSet row = select.executeQuery()) {
        assertThat(row.next()).isTrue();
        return row.getString(1);
      }
    }
  }

  @Test
  void accountIsLockedAfterFiveFailuresWhetherThereOrNot(Page page) {
    Person person = person("reseller.user");
    final Instant before = Instant.now().minusSeconds(1);
    Site.open(page, "/sign-in");
    String unknown = Names.random() + "@example.org";
    for (String email : List.of(person.email(), unknown)) {
      for (int i = 0; i < 5; i++) {
        assertThat(statusOfSignIn(page, email, Names.random())).isEqualTo(200);
      }
      assertThat(statusOfSignIn(page, email, person.password())).isEqualTo(429);
      assertThat(page.locator("#refusal")).containsText("Wait");
    }
    assertThat(trail(before, "LOGIN_FAILED", person.email()))
        .contains("Account locked for 60 s from this address: " + person.email());
    assertThat(trail(before, "LOGIN", person.email())).isEmpty();

    page.context().setExtraHTTPHeaders(Map.of("X-Forwarded-For", "198.51.100.7"));
    Site.signIn(page, person.email(), person.password());
    assertThat(page.locator("#account")).isVisible();
  }

  private static int statusOfSignIn(Page page, String email, String password) {
    Response answer =
        page.waitForResponse(
            r -> r.request().method().equals("POST"), () -> Site.signIn(page, email, password));
    assertThat(page.locator("#refusal")).isVisible();
    if (answer.status() == 429) {
      assertThat(Integer.parseInt(answer.headerValue("retry-after"))).isBetween(1, 60);
    }
    return answer.status();
  }

  private List<String> trail(Instant since, String action, String user) {
    return Api.ok(
            provider.get(
                "/audit", "action", action, "user", user, "from", since.toString(), "limit", 100))
        .path("items.message");
  }
}

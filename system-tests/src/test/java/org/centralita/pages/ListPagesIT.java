package org.centralita.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aCustomer;
import static org.centralita.testing.TenantBuilder.aReseller;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.centralita.testing.Api;
import org.centralita.testing.Names;
import org.centralita.testing.ProductTypes;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The list of tenants: looking for one, the order, and more than a page of them. */
@ExtendWith(BrowserExtension.class)
class ListPagesIT {

  private final Api provider = Api.asProvider();

  private static Locator rows(Page page) {
    return page.locator("#list td:first-child a");
  }

  @Test
  void findsAsOneTypes(Page page) {
    String word = Names.random();
    aCustomer().named("Alfa " + word).madeBy(provider);
    aCustomer().named("Beta " + word).madeBy(provider);
    Site.openSignedIn(page, "/tenants");

    page.locator("#q").pressSequentially(word);
    assertThat(rows(page)).hasText(new String[] {"Alfa " + word, "Beta " + word});
    assertThat(page.locator("#foot")).containsText("2 rows");

    page.locator("#q").pressSequentially(" bet");
    assertThat(rows(page)).hasText(new String[] {"Beta " + word});
    assertThat(page.locator("#foot")).containsText("1 row");

    page.locator("#q").fill(word + " nothing");
    assertThat(rows(page)).hasCount(0);
    assertThat(page.locator("#list")).containsText("No tenant matches");
  }

  @Test
  void filtersByStatusAndKindAndKeepsThatOverReload(Page page) {
    String word = Names.random();
    aCustomer().named("Pending " + word).madeBy(provider);
    aCustomer().named("Running " + word).enabled().madeBy(provider);
    Tenant reseller = aReseller().named("Reseller " + word).madeBy(provider);
    Site.openSignedIn(page, "/tenants?q=" + word);
    assertThat(rows(page)).hasCount(3);

    page.locator("#status").selectOption("ACTIVE");
    assertThat(rows(page)).hasText(new String[] {"Reseller " + word, "Running " + word});
    page.locator("#kind").selectOption("RESELLER");
    assertThat(rows(page)).hasText(new String[] {reseller.name()});
    assertThat(page).hasURL(Pattern.compile("kind=RESELLER"));
    assertThat(page.url()).contains("q=" + word, "status=ACTIVE");

    page.reload();

    assertThat(rows(page)).hasText(new String[] {reseller.name()});
    assertThat(page.locator("#q")).hasValue(word);
    assertThat(page.locator("#status")).hasValue("ACTIVE");
    assertThat(page.locator("#kind")).hasValue("RESELLER");
  }

  @Test
  void sortsByColumnAndKeepsThatOverReload(Page page) {
    String word = Names.random();
    String[] names = {"Alfa " + word, "Beta " + word, "Gamma " + word};
    aCustomer().named(names[1]).with("reference", "3").madeBy(provider);
    aCustomer().named(names[0]).with("reference", "2").madeBy(provider);
    aCustomer().named(names[2]).with("reference", "1").madeBy(provider);
    Site.openSignedIn(page, "/tenants?q=" + word);
    assertThat(rows(page)).hasText(names);

    page.locator("#list th").nth(0).click();
    assertThat(rows(page)).hasText(new String[] {names[2], names[1], names[0]});
    page.locator("#list th").nth(1).click();
    assertThat(rows(page)).hasText(new String[] {names[2], names[0], names[1]});
    assertThat(page.locator("#list th").nth(1)).hasAttribute("aria-sort", "ascending");
    page.locator("#list th").nth(1).click();
    assertThat(rows(page)).hasText(new String[] {names[1], names[0], names[2]});
    assertThat(page).hasURL(Pattern.compile("sort=reference&descending=true"));

    page.reload();

    assertThat(rows(page)).hasText(new String[] {names[1], names[0], names[2]});
    assertThat(page.locator("#list th").nth(1)).hasAttribute("aria-sort", "descending");
  }

  @Test
  void loadsMoreWhereThereIsMoreThanOnePage(Page page) {
    String word = Names.random();
    ProductTypes.usual();
    IntStream.range(0, 55)
        .parallel()
        .forEach(i -> aCustomer().named("%02d %s".formatted(i, word)).madeBy(provider));
    Site.openSignedIn(page, "/tenants?q=" + word);

    assertThat(rows(page)).hasCount(50);
    assertThat(page.locator("#foot")).containsText("50 rows, there are more");
    page.locator("#more").click();
    assertThat(rows(page)).hasCount(55);
    assertThat(page.locator("#more")).hasCount(0);
    assertThat(rows(page).allTextContents())
        .isEqualTo(IntStream.range(0, 55).mapToObj(i -> "%02d %s".formatted(i, word)).toList());

    // Another order begins anew, and the rest follows in that order.
    page.locator("#list th").nth(0).click();
    assertThat(rows(page).first()).hasText("54 " + word);
    assertThat(rows(page)).hasCount(50);
    page.locator("#more").click();
    assertThat(rows(page)).hasCount(55);
    assertThat(rows(page).last()).hasText("00 " + word);
  }

  @Test
  void rowLeadsToTheTenantAndBackToTheSameList(Page page) {
    String word = Names.random();
    Tenant tenant = aCustomer().named("Opened " + word).madeBy(provider);
    Site.openSignedIn(page, "/tenants");
    page.locator("#q").fill(word);
    assertThat(rows(page)).hasCount(1);
    assertThat(page).hasURL(Pattern.compile("q=" + word));

    rows(page).first().click();
    assertThat(page.locator("#tenant-id")).hasText(tenant.id());
    page.goBack();

    assertThat(rows(page)).hasText(new String[] {tenant.name()});
    assertThat(page.locator("#q")).hasValue(word);
  }

  @Test
  void dashboardFindsAndCounts(Page page) {
    String word = Names.random();
    aCustomer().named("Found " + word).madeBy(provider);
    Site.openSignedIn(page, "/");
    assertThat(page.locator(".counts a").first()).isVisible();

    page.locator("#quick-search").fill(word);
    page.locator("#quick-search").press("Enter");

    assertThat(rows(page)).hasText(new String[] {"Found " + word});
  }
}

package org.centralita.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aCustomer;
import static org.centralita.testing.TenantBuilder.aReseller;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.centralita.testing.Api;
import org.centralita.testing.Names;
import org.centralita.testing.Person;
import org.centralita.testing.ProductTypes;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages of one tenant: making it, changing it, and seeing who did. */
@ExtendWith(BrowserExtension.class)
class TenantPagesIT {

  private final Api provider = Api.asProvider();

  @Test
  void refusedFormKeepsWhatWasTypedAndSaysWhatIsWrong(Page page) {
    final String type = ProductTypes.usual();
    String name = Names.like("Created");
    String reference = Names.random();
    Site.openSignedIn(page, "/tenants-new");

    Site.choose(page, "#country", "ES");
    page.locator("#reference").fill(reference);
    page.locator("#notes").fill("two\nlines");
    page.locator("#channelLimit").fill("-5");
    page.locator("#enabled").check();
    page.locator("#save").click();

    Locator problems = page.locator("#form .problems");
    assertThat(problems).isFocused();
    assertThat(page.locator("#name-wrong")).hasText("is required");
    assertThat(page.locator("#productType-wrong")).hasText("is required");
    assertThat(page.locator("#channelLimit-wrong")).containsText("or more");
    assertThat(page.locator("#reference-wrong")).isEmpty();
    assertThat(problems).containsText("Name: is required");
    assertThat(problems.locator("a[href='#name']")).hasText("Name");
    assertThat(problems.locator("a[href='#channelLimit']")).isVisible();
    assertThat(page.locator("#country")).hasValue("ES");
    assertThat(page.locator("#reference")).hasValue(reference);
    assertThat(page.locator("#notes")).hasValue("two\nlines");
    assertThat(page.locator("#channelLimit")).hasValue("-5");
    assertThat(page.locator("#enabled")).isChecked();
    assertThat(provider.get("/tenants", "q", reference).<List<?>>path("items")).isEmpty();

    page.locator("#name").fill(name);
    page.locator("#productType").selectOption(type);
    page.locator("#channelLimit").fill("5");
    page.locator("#save").click();

    assertThat(Site.notice(page)).hasText(name + " was created.");
    assertThat(page).hasURL(Pattern.compile("/tenant\\?id="));
    assertThat(page.locator("#tenant-name")).containsText(name);
    String id = page.locator("#tenant-id").textContent();
    JsonPath made = Api.ok(provider.get("/tenants/" + id)).jsonPath();
    assertThat(made.getString("name")).isEqualTo(name);
    assertThat(made.getString("kind")).isEqualTo("CUSTOMER");
    assertThat(made.getString("country")).isEqualTo("ES");
    assertThat(made.getString("reference")).isEqualTo(reference);
    assertThat(made.getString("productType")).isEqualTo(type);
    assertThat(made.getString("notes").replace("\r\n", "\n")).isEqualTo("two\nlines");
    assertThat(made.getInt("channelLimit")).isEqualTo(5);
    assertThat(made.getString("status")).isEqualTo("ACTIVE");
  }

  @Test
  void makesCustomerOnTrialBelowReseller(Page page) {
    Tenant reseller =
        aReseller()
            .with("reseller", Map.of("trialsAllowed", true, "longestTrialDays", 30))
            .madeBy(provider);
    final String type = ProductTypes.usual();
    String name = Names.like("Trial");
    Site.openSignedIn(page, "/tenants-new");

    page.locator("#parentId").selectOption(reseller.id());
    page.locator("#name").fill(name);
    Site.choose(page, "#country", "ES");
    page.locator("#productType").selectOption(type);
    page.locator("#debitLimit").fill("12.5");
    page.locator("#trial").check();
    page.locator("#trial-days").fill("10");
    page.locator("#save").click();

    assertThat(Site.notice(page)).hasText(name + " was created.");
    String id = page.locator("#tenant-id").textContent();
    JsonPath made = Api.ok(provider.get("/tenants/" + id)).jsonPath();
    assertThat(made.getString("parentId")).isEqualTo(reseller.id());
    assertThat(made.getInt("trial.days")).isEqualTo(10);
    assertThat(made.getDouble("debitLimit.amount")).isEqualTo(12.5);
    assertThat(made.getString("debitLimit.currency")).isEqualTo("EUR");
    assertThat(made.getString("status")).isEqualTo("PENDING");
  }

  @Test
  void makesReseller(Page page) {
    String name = Names.like("Reseller");
    Site.openSignedIn(page, "/tenants-new");

    Site.choose(page, "#kind", "RESELLER");
    assertThat(page.locator("#productType")).hasCount(0);
    page.locator("#name").fill(name);
    Site.choose(page, "#country", "FR");
    page.locator("#reseller-brandName").fill("Marque");
    page.locator("#save").click();

    assertThat(Site.notice(page)).hasText(name + " was created.");
    String id = page.locator("#tenant-id").textContent();
    JsonPath made = Api.ok(provider.get("/tenants/" + id)).jsonPath();
    assertThat(made.getString("kind")).isEqualTo("RESELLER");
    assertThat(made.getString("reseller.brandName")).isEqualTo("Marque");
  }

  @Test
  void storesWhatIsEditedAndLeavesTheRestAlone(Page page) {
    Tenant tenant = aCustomer().with("notes", "kept").with("channelLimit", 7).madeBy(provider);
    String name = Names.like("Renamed");
    Site.openSignedIn(page, TenantPage.address(tenant, "main"));
    page.locator("#tab-general").click();
    assertThat(page.locator("#name")).hasValue(tenant.name());

    page.locator("#name").fill(name);
    page.locator("#reference").fill("Ñ-1");
    page.locator("#save").click();

    assertThat(Site.notice(page)).hasText(name + " was saved.");
    assertThat(page.locator("#tenant-name")).containsText(name);
    JsonPath stored = TenantPage.stored(provider, tenant);
    assertThat(stored.getString("name")).isEqualTo(name);
    assertThat(stored.getString("reference")).isEqualTo("Ñ-1");
    assertThat(stored.getString("notes")).isEqualTo("kept");
    assertThat(stored.getInt("channelLimit")).isEqualTo(7);

    // Again on the same page: it knows the version that it has made.
    page.locator("#reference").fill("");
    page.locator("#save").click();
    page.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
    assertThat(page.locator(".conflict")).hasCount(0);
    assertThat(TenantPage.stored(provider, tenant).getString("reference")).isNull();
  }

  @Test
  void storesCallSettings(Page page) {
    Tenant tenant = aCustomer().madeBy(provider);
    Site.openSignedIn(page, TenantPage.address(tenant, "general"));

    page.locator("#callTimeoutSeconds").fill("-1");
    page.locator("#save-call-settings").click();
    assertThat(page.locator("#callTimeoutSeconds-wrong")).not().isEmpty();
    assertThat(page.locator("#callTimeoutSeconds")).hasValue("-1");

    page.locator("#callTimeoutSeconds").fill("45");
    page.locator("#callerName").fill("Oficina");
    page.locator("#save-call-settings").click();

    assertThat(Site.notice(page)).isVisible();
    JsonPath stored = Api.ok(provider.get(tenant.path() + "/call-settings")).jsonPath();
    assertThat(stored.getInt("callTimeoutSeconds")).isEqualTo(45);
    assertThat(stored.getString("callerName")).isEqualTo("Oficina");
  }

  @Test
  void editOfWhatSomebodyElseHasChangedShowsBothAndLosesNothing(Page page) {
    Tenant tenant =
        aCustomer().with("notes", "first").with("description", "still").madeBy(provider);
    String name = Names.like("Mine");
    Site.openSignedIn(page, TenantPage.address(tenant, "general"));
    page.locator("#name").fill(name);
    page.locator("#notes").fill("my notes");
    Api.ok(
        provider.patch(
            tenant.path(), tenant.etag(), Map.of("notes", "their notes", "reference", "theirs")));

    page.locator("#save").click();

    Locator conflict = page.locator("#form .conflict");
    assertThat(conflict).isVisible();
    Locator rows = conflict.locator("tbody tr");
    assertThat(rows).hasCount(3);
    Locator notes = rows.filter(new Locator.FilterOptions().setHasText("my notes"));
    assertThat(notes).containsText("their notes");
    assertThat(rows.filter(new Locator.FilterOptions().setHasText(name)))
        .containsText(tenant.name());
    assertThat(TenantPage.stored(provider, tenant).getString("notes")).isEqualTo("their notes");

    notes.locator("select").selectOption("false");
    page.locator("#conflict-merge").click();

    assertThat(conflict).hasCount(0);
    assertThat(page.locator("#name")).hasValue(name);
    assertThat(page.locator("#notes")).hasValue("their notes");
    assertThat(page.locator("#reference")).hasValue("theirs");
    assertThat(TenantPage.stored(provider, tenant).getString("name")).isEqualTo(tenant.name());

    page.locator("#save").click();

    assertThat(Site.notice(page)).hasText(name + " was saved.");
    JsonPath stored = TenantPage.stored(provider, tenant);
    assertThat(stored.getString("name")).isEqualTo(name);
    assertThat(stored.getString("notes")).isEqualTo("their notes");
    assertThat(stored.getString("reference")).isEqualTo("theirs");
    assertThat(stored.getString("description")).isEqualTo("still");
  }

  @Test
  void keepsWhatIsTypedOverChangeOfLanguage(Page page) {
    Site.openSignedIn(page, "/tenants-new");
    page.locator("#name").fill("typed already");

    page.locator("#language summary").click();
    page.locator("#language a[lang=fr]").click();

    assertThat(page.locator("html")).hasAttribute("lang", "fr");
    assertThat(page.locator("#name")).hasValue("typed already");
  }

  @Test
  void tenantThatIsNotThereIsNotFoundInTheLanguage(Page page) {
    Site.openSignedIn(page, "/");
    page.locator("#language summary").click();
    page.locator("#language a[lang=fr]").click();
    assertThat(page.locator("html")).hasAttribute("lang", "fr");

    for (String id : List.of(UUID.randomUUID().toString(), "no-id")) {
      assertThat(Site.open(page, "/tenant?id=" + id).status()).as("%s", id).isEqualTo(404);

      assertThat(page.locator("html")).hasAttribute("lang", "fr");
      assertThat(page.locator("h1")).hasText("Introuvable");
      assertThat(page.locator("#request-id")).not().isEmpty();
    }
  }

  @Test
  void auditShowsWhatAChangeChanged(Page page) {
    Tenant tenant = aCustomer().with("notes", "old notes").madeBy(provider);
    Api.ok(provider.patch(tenant.path(), tenant.etag(), Map.of("notes", "new notes")));
    Site.openSignedIn(page, TenantPage.address(tenant, "main"));
    page.locator("#tab-audit").click();

    assertThat(page.locator("#list button.difference")).hasCount(2);
    assertThat(page.locator("#list")).containsText("client:first-client");
    page.locator("#list button.difference").first().click();

    Locator changed = page.locator("dialog[open] table.difference tr.changed");
    assertThat(changed).hasCount(1);
    assertThat(changed.locator("code")).hasText("notes");
    assertThat(changed.locator("del")).hasText("old notes");
    assertThat(changed.locator("ins")).hasText("new notes");
    page.locator("dialog[open] [data-close]").click();
    assertThat(page.locator("dialog[open]")).hasCount(0);
  }

  @Test
  void auditIsFilteredAsOneTypes(Page page) {
    Tenant tenant = aCustomer().madeBy(provider);
    Api.ok(provider.post(tenant.path() + "/enable", Map.of()));
    Site.openSignedIn(page, TenantPage.address(tenant, "audit"));
    Locator rows = page.locator("#list button.difference");
    assertThat(rows).hasCount(2);

    page.locator("#action").selectOption("POST");
    assertThat(rows).hasCount(1);
    page.locator("#action").selectOption("");
    assertThat(rows).hasCount(2);
    page.locator("#user").fill(Names.random());
    assertThat(rows).hasCount(0);
  }

  @Test // R3
  void whoOnlyBillsIsOfferedNothingThatIsRefused(Page page) {
    Tenant reseller = aReseller().madeBy(provider);
    Tenant tenant = aCustomer().below(reseller).madeBy(provider);
    Person person = Person.of(reseller, "reseller.billing");
    Site.open(page, TenantPage.address(tenant, "numbers"));
    Site.signIn(page, person.email(), person.password());

    assertThat(page.locator("h1")).containsText(tenant.name());
    assertThat(page.locator(".tabs a")).hasCount(1);
    assertThat(page.locator("#tab-main")).hasAttribute("aria-current", "page");
  }

  @Test
  void scriptInNameStaysText(Page page) {
    String word = Names.random();
    String name = "<img src=x onerror='window.hacked=1'> " + word;
    Tenant tenant = aCustomer().named(name).with("notes", "</textarea>" + name).madeBy(provider);
    Api.ok(provider.patch(tenant.path(), tenant.etag(), Map.of("reference", name)));

    Site.openSignedIn(page, "/");
    assertThat(page.locator("#changes")).containsText(name);
    staysText(page);
    Site.open(page, "/tenants?q=" + word);
    assertThat(page.locator("#list td a").first()).hasText(name);
    staysText(page);
    for (String tab : List.of("main", "general", "audit")) {
      Site.open(page, TenantPage.address(tenant, tab));
      assertThat(page.locator("#tenant-name")).containsText(name);
      staysText(page);
    }
    page.locator("#list button.difference").first().click();
    assertThat(page.locator("dialog[open] tr.changed")).containsText(name);
    page.locator("dialog[open] [data-close]").click();
    page.locator("#open-enable").click();
    assertThat(page.locator("dialog[open]")).containsText(name);
    page.locator("#enable-confirm").click();
    assertThat(Site.notice(page)).hasText(name + " is in service.");
    staysText(page);
    Site.open(page, "/api-clients?tenant=" + tenant.id());
    assertThat(page.locator("h1")).containsText(name);
    staysText(page);
  }

  private static void staysText(Page page) {
    assertThat(page.locator("img[src=x]")).hasCount(0);
    assertThat(page.evaluate("() => window.hacked === undefined")).isEqualTo(true);
  }
}

package org.centralita.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.centralita.testing.TenantBuilder.aCustomer;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.assertj.core.api.SoftAssertions;
import org.centralita.testing.Api;
import org.centralita.testing.Hygiene;
import org.centralita.testing.Names;
import org.centralita.testing.ProductTypes;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What holds for every page: its language, its width on a phone, and what axe finds. */
@ExtendWith(BrowserExtension.class)
class AccessibilityIT {

  private final Api provider = Api.asProvider();

  /** Names of the pages that one sees signed in, and their addresses, with something on each. */
  private Map<String, String> pages() {
    Tenant tenant = aCustomer().with("notes", "one").madeBy(provider);
    Api.ok(provider.patch(tenant.path(), tenant.etag(), Map.of("notes", "two")));
    provider.makeClient(tenant, "admin.user");
    String code = ProductTypes.make(provider, Map.of("description", "For tests"));
    List<Map<String, Object>> types = Api.ok(provider.get("/product-types")).path("items");
    Object type =
        types.stream().filter(t -> t.get("code").equals(code)).findFirst().orElseThrow().get("id");
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("dashboard", "/");
    pages.put("tenants", "/tenants");
    pages.put("tenants-new", "/tenants-new");
    pages.put("tenant main", "/tenant?id=" + tenant.id());
    pages.put("tenant general", "/tenant?id=" + tenant.id() + "&tab=general");
    pages.put("tenant audit", "/tenant?id=" + tenant.id() + "&tab=audit");
    pages.put("product types", "/product-types");
    pages.put("product type", "/product-type?id=" + type);
    String location = location();
    Api.ok(provider.post(tenant.path() + "/emergency-locations", Map.of("locationId", location)));
    long number = ThreadLocalRandom.current().nextLong(1_000_000_000L, 900_000_000_000L);
    Object user =
        Api.ok(
                provider.post(
                    tenant.path() + "/sip-users",
                    Map.of(
                        "number",
                        number,
                        "displayName",
                        "Desk",
                        "authentication",
                        "PASSWORD",
                        "password",
                        Names.random() + Names.random())))
            .path("id");
    Object conference =
        Api.ok(
                provider.post(
                    tenant.path() + "/conferences", Map.of("number", number + 1, "name", "Team")))
            .path("id");
    pages.put("tenant emergency", "/tenant?id=" + tenant.id() + "&tab=emergency");
    pages.put("tenant numbers", "/tenant?id=" + tenant.id() + "&tab=numbers");
    pages.put("emergency locations", "/emergency-locations");
    pages.put("emergency location", "/emergency-location?id=" + location);
    pages.put("readiness", "/readiness");
    pages.put("options", "/options");
    pages.put("SIP user", "/sip-user?tenant=" + tenant.id() + "&id=" + user);
    pages.put("conference", "/conference?tenant=" + tenant.id() + "&id=" + conference);
    pages.put("API clients", "/api-clients?tenant=" + tenant.id());
    pages.put("audit", "/audit");
    pages.put("account", "/account");
    pages.put("consent", consent());
    pages.put("404", "/tenant?id=" + UUID.randomUUID());
    return pages;
  }

  private String location() {
    return Api.ok(
            provider.post(
                "/emergency-locations",
                Map.of(
                    "code",
                    "EL-" + Names.random(),
                    "label",
                    "Head office",
                    "address",
                    Map.of("country", "ES", "A3", "Madrid", "RD", "Serrano", "FLR", "3"))))
        .path("id");
  }

  /** Where a program of the provider asks the administrator. */
  private String consent() {
    String root = Api.ok(provider.get("/tenants", "kind", "PROVIDER")).path("items[0].id");
    String back = "https://program.example/back";
    Response made =
        Api.ok(
            provider.post(
                "/tenants/" + root + "/api-clients",
                Map.of(
                    "name", Names.like("desk"),
                    "roles", List.of("admin.user", "reseller.user"),
                    "redirectUris", List.of(back))));
    Hygiene.keepSecret(made.path("clientSecret"));
    return "/oauth2/authorize?response_type=code&code_challenge_method=S256&code_challenge="
        + "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&redirect_uri="
        + back
        + "&client_id="
        + made.path("clientId");
  }

  @Test
  void everyPageIsInEachLanguageAndFitsPhones(Page first) {
    Map<String, String> pages = pages();
    Site.openSignedIn(first, "/");
    String state = first.context().storageState();
    SoftAssertions softly = new SoftAssertions();
    for (String language : List.of("en", "es", "fr", "id")) {
      Browser.NewContextOptions phone =
          new Browser.NewContextOptions().setLocale(language).setViewportSize(360, 740);
      Browser browser = first.context().browser();
      try (BrowserContext nobody = browser.newContext(phone);
          BrowserContext somebody = browser.newContext(phone.setStorageState(state))) {
        look(nobody.newPage(), "sign-in", "/sign-in", language, softly);
        Page page = somebody.newPage();
        pages.forEach((name, address) -> look(page, name, address, language, softly));
      }
    }
    softly.assertAll();
  }

  private static void look(
      Page page, String name, String address, String language, SoftAssertions softly) {
    Site.open(page, address);
    String where = name + " in " + language;
    softly
        .assertThat(page.locator("html").getAttribute("lang"))
        .as("language of %s", where)
        .isEqualTo(language);
    softly.assertThat(page.locator("h1").count()).as("headings of %s", where).isEqualTo(1);
    softly.assertThat(page.title()).as("title of %s", where).endsWith(" · Centralita");
    softly.assertThat(page.content().contains("???")).as("??? in %s", where).isFalse();
    softly
        .assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
        .as("width of %s", where)
        .isLessThanOrEqualTo(361);
  }

  @Test
  void axeFindsNothingWrong(Page page) {
    Map<String, String> pages = pages();
    SoftAssertions softly = new SoftAssertions();
    Site.open(page, "/sign-in");
    check(page, "sign-in", softly);
    Site.signIn(page, Site.email(), "wrong");
    assertThat(page.locator("#refusal")).isVisible();
    check(page, "sign-in refused", softly);
    Site.signIn(page, Site.email(), Site.password());
    assertThat(page.locator("#account")).isVisible();
    pages.forEach(
        (name, address) -> {
          Site.open(page, address);
          check(page, name, softly);
        });

    Site.open(page, "/tenants-new");
    page.locator("#channelLimit").fill("-1");
    page.locator("#save").click();
    assertThat(page.locator("#form .problems")).isFocused();
    check(page, "form with mistakes", softly);

    Site.open(page, pages.get("tenant main"));
    page.locator("#open-terminate").click();
    page.locator("#terminate-confirm").click();
    assertThat(page.locator("#typedName-wrong")).not().isEmpty();
    check(page, "dialog with mistakes", softly);

    Site.open(page, pages.get("tenant general"));
    page.locator("#open-locations").click();
    page.locator("#locations-update").click();
    assertThat(page.locator("#locationId-wrong")).not().isEmpty();
    check(page, "locations of a customer", softly);
    page.locator("#locations-delete").click();
    assertThat(page.locator("dialog#locations-clear")).isVisible();
    check(page, "delete all locations", softly);

    Site.open(page, pages.get("emergency location"));
    page.locator("details.more summary").click();
    page.locator("#label").fill("");
    page.locator("#save").click();
    assertThat(page.locator("#form .problems")).isFocused();
    check(page, "emergency location with mistakes", softly);

    Site.open(page, pages.get("tenant audit"));
    page.locator("#list button.difference").first().click();
    assertThat(page.locator("dialog[open]")).isVisible();
    check(page, "difference", softly);
    softly.assertAll();
  }

  private static void check(Page page, String name, SoftAssertions softly) {
    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
      softly
          .assertThat(new AxeBuilder(page).analyze().getViolations())
          .extracting(
              rule ->
                  rule.getId()
                      + rule.getNodes().stream()
                          .limit(4)
                          .map(node -> "\n  " + node.getTarget() + " " + node.getHtml())
                          .toList())
          .as("%s, %s", name, colours)
          .isEmpty();
    }
  }
}

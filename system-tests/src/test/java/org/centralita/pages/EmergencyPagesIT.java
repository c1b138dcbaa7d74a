package org.centralita.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.LocationBuilder.aLocation;
import static org.centralita.testing.TenantBuilder.aCustomer;
import static org.centralita.testing.TenantBuilder.aReseller;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.centralita.testing.Api;
import org.centralita.testing.Names;
import org.centralita.testing.Person;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The catalogue of emergency locations, and how a customer gets its own. */
@ExtendWith(BrowserExtension.class)
class EmergencyPagesIT {

  private final Api provider = Api.asProvider();

  private Response make(String code, Map<String, String> address) {
    return Api.ok(
        provider.post(
            "/emergency-locations",
            Map.of("code", code, "label", "Office " + code, "address", address)));
  }

  private Response make(String code) {
    return make(code, Map.of("country", "ES", "A3", "Madrid", "RD", "Serrano", "FLR", "3"));
  }

  private List<Map<String, Object>> entries(Tenant tenant) {
    return Api.ok(provider.get(tenant.path() + "/emergency-locations")).path("items");
  }

  private static Locator row(Page page, String code) {
    return page.locator("#list_data > tr").filter(new Locator.FilterOptions().setHasText(code));
  }

  private static Locator entry(Page page, String code) {
    return page.locator("#entries_data > tr").filter(new Locator.FilterOptions().setHasText(code));
  }

  /** Opens the dialog of a customer, in which the choice has the focus. */
  private static void openLocations(Page page) {
    page.locator("#open-locations").click();
    assertThat(page.locator("dialog#locations")).isVisible();
    assertThat(page.locator("#locationId")).isFocused();
  }

  private static void settle(Page page) {
    page.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
  }

  // E1
  @Test
  void makesEditsFindsAndDeletes(Page page) {
    String code = "EL-" + Names.random();
    Site.openSignedIn(page, "/emergency-locations");
    page.locator("#create").click();
    page.locator("#code").fill(code);
    page.locator("#label").fill("Head office");
    page.locator("#address-country").selectOption("US");
    page.locator("#address-A1").fill("QQ");
    page.locator("#address-RD").fill("Main");
    page.locator("#address-FLR").fill("3");
    page.locator("#notificationEmails").fill("one@example.com\nno address");
    page.locator("#save").click();

    assertThat(page.locator("#form .problems")).isFocused();
    assertThat(page.locator("#address-A1-wrong")).containsText("ISO 3166-2");
    assertThat(page.locator("#address-RD")).hasValue("Main");
    assertThat(page.locator("#notificationEmails")).hasValue("one@example.com\nno address");

    page.locator("#address-A1").fill("US-MD");
    page.locator("#notificationEmails").fill("one@example.com");
    page.locator("#coordinates-latitude").fill("38.9");
    page.locator("#save").click();
    assertThat(page.locator("#coordinates-longitude-wrong")).hasText("is required");
    page.locator("#coordinates-longitude").fill("-77.01");
    page.locator("#save").click();

    assertThat(Site.notice(page)).hasText(code + " was saved.");
    page.locator("#q").fill(code);
    assertThat(page.locator("#list_data > tr")).hasCount(1);
    assertThat(row(page, code)).containsText("floor 3");
    row(page, code).locator("a").click();
    String id = page.url().replaceAll(".*[?&]id=([^&]+).*", "$1");
    JsonPath made = Api.ok(provider.get("/emergency-locations/" + id)).jsonPath();
    assertThat(made.getString("address.A1")).isEqualTo("MD");
    assertThat(made.getString("address.RD")).isEqualTo("Main");
    assertThat(made.getDouble("coordinates.longitude")).isEqualTo(-77.01);
    assertThat(made.getList("notificationEmails")).isEqualTo(List.of("one@example.com"));

    page.locator("details.more summary").click();
    page.locator("#address-BLD").fill("North");
    page.locator("#status").selectOption("INACTIVE");
    page.locator("#save").click();
    assertThat(Site.notice(page)).hasText(code + " was saved.");
    JsonPath edited = Api.ok(provider.get("/emergency-locations/" + id)).jsonPath();
    assertThat(edited.getString("address.BLD")).isEqualTo("North");
    assertThat(edited.getString("status")).isEqualTo("INACTIVE");

    Site.open(page, "/emergency-location?id=" + id);
    page.locator("#open-delete").click();
    page.locator("#typedCode").fill("another");
    page.locator("#delete-confirm").click();
    assertThat(page.locator("#typedCode-wrong")).containsText("is not the same");
    page.locator("#typedCode").fill(code);
    page.locator("#delete-confirm").click();
    assertThat(Site.notice(page)).hasText(code + " was deleted.");
    assertThat(provider.get("/emergency-locations/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void staleEditShowsBothAndLosesNothing(Page page) {
    Response made = make("EL-" + Names.random());
    String path = "/emergency-locations/" + made.path("id");
    Site.openSignedIn(page, "/emergency-location?id=" + made.path("id"));
    page.locator("#label").fill("Mine");
    page.locator("#address-ROOM").fill("12");
    Api.ok(provider.patch(path, provider.etag(path), Map.of("label", "Theirs")));

    page.locator("#save").click();

    assertThat(page.locator("#form .problems")).containsText("Somebody else");
    assertThat(page.locator(".conflict tbody tr")).hasCount(2);
    page.locator("#conflict-merge").click();
    assertThat(page.locator(".conflict")).hasCount(0);
    page.locator("#save").click();

    assertThat(Site.notice(page)).containsText("was saved");
    JsonPath stored = Api.ok(provider.get(path)).jsonPath();
    assertThat(stored.getString("label")).isEqualTo("Mine");
    assertThat(stored.getString("address.ROOM")).isEqualTo("12");
  }

  // E1, E2
  @Test
  void customerGetsChangesAndLosesItsLocations(Page page) {
    String one = "EL-" + Names.random();
    String two = "EL-" + Names.random();
    final Response first = make(one);
    make(two);
    Tenant tenant = aCustomer().madeBy(provider);
    Site.openSignedIn(page, TenantPage.address(tenant, "general"));
    page.locator("#defaultAreaCode").fill("91");

    openLocations(page);
    page.locator("#locations-update").click();
    assertThat(page.locator("#locationId-wrong")).hasText("choose a location");
    find(page, one);
    page.locator("#locations-close").click();
    assertThat(page.locator("dialog#locations")).isHidden();
    assertThat(page.locator("#open-locations")).isFocused();
    assertThat(entries(tenant)).isEmpty();

    // What is refused on the page keeps nothing of the dialog from it.
    page.locator("#callTimeoutSeconds").fill("99999999999");
    page.locator("#save-call-settings").click();
    assertThat(page.locator("#callTimeoutSeconds-wrong")).hasText("is not a whole number");
    page.locator("#callTimeoutSeconds").fill("30");

    openLocations(page);
    assertThat(page.locator("#locationId-wrong")).isEmpty();
    find(page, one);
    // Looking again leaves the choice alone.
    page.waitForResponse(
        answer -> answer.request().method().equals("POST"),
        () -> page.locator("#location-q").press("Enter"));
    settle(page);
    assertThat(page.locator("#locationId option:checked")).containsText(one);
    page.locator("#locations-update").click();
    assertThat(page.locator("dialog#locations")).isHidden();
    assertThat(Site.notice(page)).containsText("were saved");
    assertThat(page.locator("#emergencyLocationId option:checked")).containsText(one);
    assertThat(entries(tenant)).hasSize(1).first().extracting("default").isEqualTo(true);

    // What was typed beside the dialog is there still, and saved without a conflict.
    assertThat(page.locator("#defaultAreaCode")).hasValue("91");
    page.locator("#save-call-settings").click();
    assertThat(Site.notice(page)).containsText("call settings were saved");
    JsonPath settings = Api.ok(provider.get(tenant.path() + "/call-settings")).jsonPath();
    assertThat(settings.getString("defaultAreaCode")).isEqualTo("91");
    assertThat(settings.getString("emergencyLocationId")).isEqualTo(first.path("id"));

    openLocations(page);
    find(page, two);
    page.locator("#locations-update").click();
    assertThat(page.locator("dialog#locations")).isHidden();
    assertThat(page.locator("#emergencyLocationId option:checked")).containsText(two);
    assertThat(entries(tenant)).hasSize(2);
    assertThat(entries(tenant).get(0).get("code")).isEqualTo(two);

    // Renamed meanwhile: making it the default says nothing about its name.
    openLocations(page);
    String path = "/emergency-locations/" + first.path("id");
    Api.ok(provider.patch(path, provider.etag(path), Map.of("label", "Renamed")));
    entry(page, one).locator("button").first().click();
    Locator notice = page.locator("dialog#locations .notice");
    assertThat(notice).containsText("were saved");
    assertThat(page.locator("#locationId")).isFocused();
    assertThat(page.locator("#entries_data > tr").first()).containsText(one);
    assertThat(page.locator("#entries_data > tr").first()).containsText("Renamed");
    assertThat(page.locator("#entries_data .badge")).hasCount(1);
    assertThat(page.locator("#emergencyLocationId option:checked")).containsText(one);

    entry(page, two).locator("button").last().click();
    assertThat(page.locator("#entries_data > tr")).hasCount(1);
    assertThat(notice).containsText("were saved");
    assertThat(page.locator("#locationId")).isFocused();
    assertThat(entries(tenant)).extracting("code").isEqualTo(List.of(one));

    Site.open(page, "/emergency-location?id=" + first.path("id"));
    page.locator("#open-delete").click();
    page.locator("#typedCode").fill(one);
    page.locator("#delete-confirm").click();
    assertThat(page.locator("dialog#delete .problems")).containsText(tenant.name());

    Site.open(page, TenantPage.address(tenant, "general"));
    openLocations(page);
    page.locator("#locations-delete").click();
    assertThat(page.locator("dialog#locations-clear")).containsText(one);
    assertThat(page.locator("dialog#locations-clear")).containsText(tenant.name());
    page.locator("#locations-clear-confirm").click();
    assertThat(page.locator("dialog#locations-clear")).isHidden();
    assertThat(page.locator("dialog#locations")).isHidden();
    assertThat(entries(tenant)).isEmpty();
    assertThat(page.locator("#emergencyLocationId option:checked")).hasText("None");
  }

  // E2: who has to choose where help goes reads codes, not identifiers
  @Test
  void conflictOfLocationsNamesThem(Page page) {
    String one = "EL-" + Names.random();
    Response location = make(one);
    Tenant tenant = aCustomer().madeBy(provider);
    String entries = tenant.path() + "/emergency-locations";
    Api.ok(provider.post(entries, Map.of("locationId", location.path("id"))));
    Site.openSignedIn(page, TenantPage.address(tenant, "general"));
    page.locator("#emergencyLocationId").selectOption("");
    page.locator("#callerName").fill("Mine");
    String path = tenant.path() + "/call-settings";
    Api.ok(provider.patch(path, provider.etag(path), Map.of("callerName", "Theirs")));

    page.locator("#save-call-settings").click();

    Locator conflict = page.locator(".conflict tbody");
    assertThat(conflict).containsText(one);
    assertThat(conflict).not().containsText(location.<String>path("id"));
    assertThat(conflict).not().containsText("null");
    page.locator(".conflict select").first().waitFor();
    assertThat(conflict.locator("tr")).hasCount(2);
  }

  /** Looks for a location in the dialog with the keyboard alone, and chooses it. */
  private static void find(Page page, String code) {
    page.locator("#location-q").fill(code);
    assertThat(page.locator("#locationId option")).hasCount(2);
    settle(page);
    page.locator("#locationId")
        .selectOption(page.locator("#locationId option").last().getAttribute("value"));
  }

  // E1
  @Test
  void tellsOfSearchThatIsRefused(Page page) {
    String code = "EL-" + Names.random();
    make(code);
    Site.openSignedIn(page, "/emergency-locations");
    Locator q = page.locator("#q");
    assertThat(q).hasAttribute("maxlength", "200");

    String endless = "x".repeat(201);
    assertThat(Site.open(page, "/emergency-locations?q=" + endless).status()).isEqualTo(200);
    Locator refused = page.locator("#refused");
    assertThat(refused).containsText("\"q\" is not allowed");
    assertThat(page.locator("#list")).containsText("No emergency location matches");

    q.fill(code);
    assertThat(row(page, code)).hasCount(1);
    assertThat(refused).isEmpty();
  }

  // E1
  @Test
  void locationOfSomebodyAboveIsShownAndLeftAlone(Page page) {
    Response above = make("EL-" + Names.random());
    Tenant reseller = aReseller().madeBy(provider);
    Tenant nested = aReseller().below(reseller).madeBy(provider);
    Person person = Person.of(reseller, "reseller.user");
    Site.open(page, "/emergency-location?id=" + above.path("id"));
    Site.signIn(page, person.email(), person.password());

    assertThat(page.locator("h1")).containsText(above.<String>path("code"));
    assertThat(page.locator("#label")).hasValue(above.<String>path("label"));
    assertThat(page.locator("#label")).not().isEditable();
    assertThat(page.locator("#address-RD")).not().isEditable();
    assertThat(page.locator("#status")).isDisabled();
    assertThat(page.locator("#save, #open-delete, #notificationEmails, [data-guard]")).hasCount(0);

    Site.open(page, "/emergency-location?id=" + aLocation().of(nested).madeBy(provider));
    assertThat(page.locator("main")).containsText(nested.name());
    assertThat(page.locator("#label")).isEditable();
    assertThat(page.locator("#save")).isVisible();
  }

  // E4
  @Test
  void reportSaysWhatIsMissingAndGoesIntoFile(Page page) throws IOException {
    Tenant tenant = aCustomer().enabled().madeBy(provider);
    Site.openSignedIn(page, TenantPage.address(tenant, "emergency"));

    assertThat(page.locator("#gaps_data")).containsText(tenant.name());
    assertThat(page.locator("#gaps_data")).containsText("Choose an emergency location");
    Download file = page.waitForDownload(() -> page.locator("#csv").click());
    assertThat(Files.readString(file.path())).contains("NO_LOCATION", tenant.id());

    Site.open(page, "/");
    page.locator("#readiness").click();
    assertThat(page.locator("h1")).hasText("Emergency readiness");
  }
}

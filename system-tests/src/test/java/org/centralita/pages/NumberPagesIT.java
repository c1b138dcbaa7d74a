package org.centralita.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aCustomer;
import static org.centralita.testing.TenantBuilder.aReseller;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.centralita.testing.Api;
import org.centralita.testing.Hygiene;
import org.centralita.testing.Names;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Options, number blocks, SIP users and conferences on their pages. */
@ExtendWith(BrowserExtension.class)
class NumberPagesIT {

  private final Api provider = Api.asProvider();
  private final long start = ThreadLocalRandom.current().nextLong(1_000, 900_000) * 1_000;
  private Tenant reseller;
  private Tenant tenant;

  @BeforeEach
  void account() {
    reseller = aReseller().madeBy(provider);
    tenant = aCustomer().below(reseller).madeBy(provider);
  }

  private void setRange(long blocks) {
    String path = reseller.path() + "/number-settings";
    Api.ok(
        provider.put(
            path,
            provider.etag(path),
            Map.of("rangeStart", start, "blockSize", 10, "rangeEnd", start + blocks * 10 - 1)));
  }

  private List<Map<String, Object>> users() {
    return Api.ok(provider.get(tenant.path() + "/sip-users")).path("items");
  }

  // N1
  @Test
  void optionsComeFirstAndWarnWhenBlocksRunOut(Page page) {
    Site.openSignedIn(page, TenantPage.address(tenant, "numbers"));
    page.locator("#assign").click();
    assertThat(page.locator("#assign-problems .problems")).containsText(reseller.name());

    page.locator("#to-options").click();
    assertThat(page.locator("h1")).containsText(reseller.name());
    for (String field : List.of("#rangeStart", "#blockSize", "#rangeEnd")) {
      assertThat(page.locator(field)).hasAttribute("type", "text");
      assertThat(page.locator(field)).hasAttribute("inputmode", "numeric");
    }
    page.locator("#rangeStart").fill("ten");
    page.locator("#blockSize").fill("ten");
    page.locator("#save").click();
    assertThat(page.locator("#rangeStart-wrong")).hasText("is not a whole number");
    assertThat(page.locator("#blockSize-wrong")).hasText("is not a whole number");
    page.locator("#rangeStart").fill(String.valueOf(start));
    page.locator("#blockSize").fill("0");
    page.locator("#rangeEnd").fill(String.valueOf(start + 59));
    page.locator("#save").click();
    assertThat(page.locator("#form .problems")).isFocused();
    assertThat(page.locator("#blockSize-wrong")).containsText("or more");
    page.locator("#blockSize").fill("10");
    page.locator("#save").click();
    assertThat(Site.notice(page)).hasText("The options were saved.");
    assertThat(page.locator("#blocks-free")).hasText("6");
    assertThat(page.locator(".warning")).hasCount(0);

    Site.open(page, TenantPage.address(tenant, "numbers"));
    assertThat(page.locator(".warning")).hasCount(0);
    page.locator("#assign").click();
    assertThat(Site.notice(page)).containsText(start + "–" + (start + 9));
    page.locator("#assign").click();
    assertThat(page.locator(".warning")).containsText("Only 4 number blocks are left");
    assertThat(page.locator("#block-list_data > tr")).hasCount(2);

    Site.open(page, "/options?id=" + reseller.id());
    assertThat(page.locator(".warning")).containsText("Only 4");
    assertThat(page.locator("#blocks-assigned")).hasText("2");

    Site.open(page, TenantPage.address(tenant, "numbers"));
    assertThat(page.locator(".warning")).containsText("Only 4");
    page.locator("[id$=block-release-one]").first().click();
    page.locator("#block-release-confirm").click();
    assertThat(Site.notice(page)).containsText("was released");
    assertThat(page.locator(".warning")).hasCount(0);
  }

  // N2, N3
  @Test
  void blockSipUserAndRelease(Page page) {
    setRange(20);
    Site.openSignedIn(page, TenantPage.address(tenant, "numbers"));
    page.locator("#assign").click();
    assertThat(Site.notice(page)).containsText("was assigned");

    page.locator("#create-sip-user").click();
    assertThat(page.locator("#number")).hasValue(String.valueOf(start));
    assertThat(page.locator("#free-numbers option")).hasCount(10);
    page.locator("#number").fill(String.valueOf(start + 500));
    page.locator("#displayName").fill("Front desk");
    page.locator("#password").fill("short");
    page.locator("#save").click();
    assertThat(page.locator("#form .problems")).isFocused();
    assertThat(page.locator("#displayName")).hasValue("Front desk");
    assertThat(page.locator("#password")).hasValue("");
    assertThat(users()).isEmpty();

    String password = "Ne7-" + Names.random() + Names.random();
    Hygiene.keepSecret(password);
    page.locator("#number").fill(String.valueOf(start + 1));
    page.locator("#password").fill(password);
    page.locator("#save").click();
    assertThat(Site.notice(page)).hasText("The SIP user " + (start + 1) + " was saved.");
    assertThat(page.locator("#user-list_data > tr")).containsText("Front desk");
    assertThat(page.locator("#block-list_data")).containsText("1 of 10");
    assertThat(users()).hasSize(1);

    page.locator("[id$=block-release-one]").click();
    assertThat(page.locator("dialog#block-release")).containsText(String.valueOf(start));
    page.locator("#block-release-confirm").click();
    assertThat(page.locator("dialog#block-release .problems")).containsText("in use");
    page.locator("dialog#block-release [data-close]").click();

    page.locator("#user-list_data a").click();
    assertThat(page.locator("#number")).not().isEditable();
    assertThat(page.locator("#password")).hasValue("");
    page.locator("#open-delete").click();
    page.locator("#typedNumber").fill("1");
    page.locator("#delete-confirm").click();
    assertThat(page.locator("#typedNumber-wrong")).containsText("is not the same");
    page.locator("#typedNumber").fill(String.valueOf(start + 1));
    page.locator("#delete-confirm").click();
    assertThat(Site.notice(page)).hasText("The SIP user " + (start + 1) + " was deleted.");

    page.locator("[id$=block-release-one]").click();
    page.locator("#block-release-confirm").click();
    assertThat(Site.notice(page)).containsText("was released");
    assertThat(page.locator("dialog#block-release")).isHidden();
    assertThat(Api.ok(provider.get(tenant.path() + "/number-blocks")).<List<?>>path("items"))
        .isEmpty();
  }

  // N3
  @Test
  void userByAddressConferenceAndSearch(Page page) {
    setRange(20);
    Api.ok(provider.post(tenant.path() + "/number-blocks", Map.of()));
    Site.openSignedIn(page, "/sip-user?tenant=" + tenant.id());
    page.locator("#displayName").fill("Gateway");
    Site.choose(page, "#authentication", "IP");
    assertThat(page.locator("#password")).hasCount(0);
    page.locator("#ipAddresses").fill("no address");
    page.locator("#save").click();
    assertThat(page.locator("#ipAddresses-wrong")).not().isEmpty();
    String address =
        "10."
            + ThreadLocalRandom.current().nextInt(256)
            + "."
            + ThreadLocalRandom.current().nextInt(256)
            + ".7";
    page.locator("#ipAddresses").fill(address);
    page.locator("#save").click();
    assertThat(Site.notice(page)).containsText("was saved");
    assertThat(page.locator("#user-list_data")).containsText(address);

    page.locator("#create-conference").click();
    assertThat(page.locator("#number")).hasValue(String.valueOf(start + 1));
    page.locator("#name").fill("Weekly");
    page.locator("#pin").fill("12");
    page.locator("#save").click();
    assertThat(page.locator("#pin-wrong")).containsText("4 to 12 digits");
    page.locator("#pin").fill("1234");
    page.locator("#save").click();
    assertThat(Site.notice(page)).hasText("The conference Weekly was saved.");

    page.locator("#q").fill("week");
    assertThat(page.locator("#user-list_data")).containsText("Nothing matches");
    assertThat(page.locator("#conference-list_data")).containsText("Weekly");
  }
}

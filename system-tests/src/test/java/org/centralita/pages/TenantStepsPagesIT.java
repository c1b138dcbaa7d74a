package org.centralita.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aCustomer;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.centralita.testing.Api;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The steps of a tenant from status to status, on its page. */
@ExtendWith(BrowserExtension.class)
class TenantStepsPagesIT {

  private final Api provider = Api.asProvider();

  @Test
  void enablesAndDisablesWithReason(Page page) {
    Tenant tenant = aCustomer().madeBy(provider);
    Site.openSignedIn(page, TenantPage.address(tenant, "main"));

    page.locator("#open-enable").click();
    assertThat(page.locator("dialog#enable")).isVisible();
    page.locator("#enable-reason").fill("contract signed");
    page.locator("#enable-confirm").click();

    assertThat(Site.notice(page)).hasText(tenant.name() + " is in service.");
    assertThat(page.locator("#tenant-name .badge")).hasText("Active");
    assertThat(page.locator("#open-enable")).hasCount(0);
    assertThat(TenantPage.stored(provider, tenant).getString("status")).isEqualTo("ACTIVE");
    assertThat(TenantPage.stored(provider, tenant).getString("statusReason"))
        .isEqualTo("contract signed");

    page.locator("#open-disable").click();
    page.locator("#disable-reason").fill("not paid");
    page.locator("#disable-confirm").click();

    assertThat(Site.notice(page)).hasText(tenant.name() + " is disabled.");
    assertThat(page.locator("#tenant-name .badge")).hasText("Disabled");
    assertThat(page.locator("main")).containsText("not paid");
    assertThat(TenantPage.stored(provider, tenant).getString("statusReason")).isEqualTo("not paid");
  }

  @Test
  void cancelledStepChangesNothing(Page page) {
    Tenant tenant = aCustomer().madeBy(provider);
    Site.openSignedIn(page, TenantPage.address(tenant, "main"));

    page.locator("#open-enable").click();
    page.locator("dialog#enable [data-close]").click();

    assertThat(page.locator("dialog#enable")).isHidden();
    assertThat(TenantPage.stored(provider, tenant).getString("status")).isEqualTo("PENDING");
  }

  @Test
  void stepThatIsNoLongerPossibleIsRefusedInTheDialog(Page page) {
    Tenant tenant = aCustomer().madeBy(provider);
    Site.openSignedIn(page, TenantPage.address(tenant, "main"));
    page.locator("#open-enable").click();
    page.locator("#enable-reason").fill("late");
    Api.ok(provider.post(tenant.path() + "/enable", Map.of()));
    Api.ok(provider.post(tenant.path() + "/block", Map.of()));

    page.locator("#enable-confirm").click();

    assertThat(page.locator("dialog#enable .problems")).isVisible();
    assertThat(page.locator("#enable-reason")).hasValue("late");
    assertThat(TenantPage.stored(provider, tenant).getString("status")).isEqualTo("BLOCKED");
  }

  @Test
  void terminatesOnlyAfterTheNameIsTyped(Page page) {
    Tenant tenant = aCustomer().enabled().madeBy(provider);
    Site.openSignedIn(page, TenantPage.address(tenant, "main"));
    page.locator("#open-terminate").click();
    Locator typed = page.locator("#typedName");

    typed.fill(tenant.name().toUpperCase(java.util.Locale.ROOT) + "!");
    page.locator("#terminate-confirm").click();
    assertThat(page.locator("#typedName-wrong")).containsText("is not the same");
    assertThat(typed).hasValue(tenant.name().toUpperCase(java.util.Locale.ROOT) + "!");
    assertThat(TenantPage.stored(provider, tenant).getString("status")).isEqualTo("ACTIVE");

    typed.fill("");
    page.locator("#terminate-confirm").click();
    page.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
    assertThat(page.locator("#typedName-wrong")).not().isEmpty();
    assertThat(TenantPage.stored(provider, tenant).getString("status")).isEqualTo("ACTIVE");

    typed.fill(tenant.name());
    page.locator("#terminate-confirm").click();
    assertThat(Site.notice(page)).hasText(tenant.name() + " is terminated.");
    assertThat(page.locator("#tenant-name .badge")).hasText("Terminated");
    assertThat(TenantPage.stored(provider, tenant).getString("status")).isEqualTo("TERMINATED");
  }
}

package org.centralita.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aReseller;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.centralita.testing.Api;
import org.centralita.testing.ApiClient;
import org.centralita.testing.Names;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page of a tenant's API clients. */
@ExtendWith(BrowserExtension.class)
class ApiClientPagesIT {

  private final Api provider = Api.asProvider();

  private static Locator row(Page page, String name) {
    return page.locator("#list_data > tr").filter(new Locator.FilterOptions().setHasText(name));
  }

  @Test
  void secretIsShownOnceAndWorksUntilTheClientIsDeleted(Page page) {
    Tenant tenant = aReseller().madeBy(provider);
    String name = Names.like("billing");
    Site.openSignedIn(page, "/tenant?id=" + tenant.id());
    page.locator("#api-clients").click();
    page.locator("#name").fill(name);
    page.locator("[name=roles][value='admin.user']").check();
    page.locator("#save").click();

    assertThat(page.locator("#made-secret")).isVisible();
    assertThat(row(page, name)).containsText("admin.user");
    String secret = page.locator("#made-secret").textContent().strip();
    ApiClient client =
        new ApiClient(null, name, page.locator("#made-id").textContent().strip(), secret);
    Api program = Api.as(client);
    assertThat(program.requestToken().statusCode()).isEqualTo(200);
    assertThat(page.locator("#name")).hasValue("");

    page.reload();
    assertThat(row(page, name)).containsText(client.clientId());
    assertThat(page.locator("#made-secret")).hasCount(0);
    assertThat(page.content()).doesNotContain(secret);

    row(page, name).locator("button").click();
    assertThat(page.locator("dialog#delete")).containsText(name);
    page.locator("#typedName").fill(name + "?");
    page.locator("#delete-confirm").click();
    assertThat(page.locator("#typedName-wrong")).containsText("is not the same");
    assertThat(program.requestToken().statusCode()).isEqualTo(200);

    page.locator("#typedName").fill(name);
    page.locator("#delete-confirm").click();
    assertThat(Site.notice(page)).hasText(name + " was deleted.");
    assertThat(page.locator("dialog#delete")).isHidden();
    assertThat(row(page, name)).hasCount(0);
    assertThat(program.requestToken().statusCode()).isEqualTo(401);
  }

  @Test
  void secretIsGoneOnceAnythingElseIsDone(Page page) {
    Tenant tenant = aReseller().madeBy(provider);
    Site.openSignedIn(page, "/api-clients?tenant=" + tenant.id());
    page.locator("#name").fill(Names.like("first"));
    page.locator("[name=roles][value='admin.user']").check();
    page.locator("#save").click();
    assertThat(page.locator("#made-secret")).isVisible();
    String secret = page.locator("#made-secret").textContent().strip();

    page.locator("#save").click();

    assertThat(page.locator("#form .problems")).isVisible();
    assertThat(page.content()).doesNotContain(secret);
  }

  @Test
  void mistakesAreSaidBesideTheFields(Page page) {
    Tenant tenant = aReseller().madeBy(provider);
    Site.openSignedIn(page, "/api-clients?tenant=" + tenant.id());
    page.locator("#expiresAt").fill("2020-01-01T00:00");
    page.locator("[name=roles][value='admin.user']").check();
    page.locator("#save").click();

    assertThat(page.locator("#form .problems")).isFocused();
    assertThat(page.locator("#name-wrong")).hasText("is required");
    assertThat(page.locator("#expiresAt-wrong")).not().isEmpty();
    assertThat(page.locator("#expiresAt")).hasValue("2020-01-01T00:00");
    assertThat(page.locator("[name=roles][value='admin.user']")).isChecked();
  }
}

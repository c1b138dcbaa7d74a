package org.centralita.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aCustomer;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.centralita.testing.Api;
import org.centralita.testing.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages of the product types. */
@ExtendWith(BrowserExtension.class)
class ProductTypePagesIT {

  private final Api provider = Api.asProvider();

  private Response make(String code, Map<String, Object> licences) {
    return Api.ok(
        provider.post(
            "/product-types",
            Map.of("code", code, "name", Names.like("Type"), "licences", licences)));
  }

  private static Locator row(Page page, String code) {
    return page.locator("#list_data > tr")
        .filter(
            new Locator.FilterOptions()
                .setHas(page.locator("code", new Page.LocatorOptions().setHasText(code))));
  }

  @Test
  void makesEditsAndDeletes(Page page) {
    String code = "T-" + Names.random();
    Site.openSignedIn(page, "/product-types");
    page.locator("#create").click();
    page.locator("#code").fill(code);
    page.locator("#name").fill("Made");
    page.locator("#countries").fill("ES, FR");
    page.locator("#features").fill("voicemail queue");
    page.locator("#licences").fill("customer.user.pbx 25");
    page.locator("#save").click();

    assertThat(Site.notice(page)).hasText(code + " was saved.");
    assertThat(row(page, code)).containsText("Made");
    row(page, code).locator("a").click();
    String id = page.url().replaceAll(".*[?&]id=([^&]+).*", "$1");
    JsonPath made = Api.ok(provider.get("/product-types/" + id)).jsonPath();
    assertThat(made.getString("code")).isEqualTo(code);
    assertThat(made.getList("countries", String.class)).containsExactlyInAnyOrder("ES", "FR");
    assertThat(made.getList("features", String.class))
        .containsExactlyInAnyOrder("voicemail", "queue");
    assertThat(made.<String, Object>getMap("licences")).isEqualTo(Map.of("customer.user.pbx", 25));

    assertThat(page.locator("#licences")).hasValue("customer.user.pbx 25");
    page.locator("#name").fill("Edited");
    page.locator("#licences").fill("");
    page.locator("#save").click();
    assertThat(row(page, code)).containsText("Edited");
    JsonPath edited = Api.ok(provider.get("/product-types/" + id)).jsonPath();
    assertThat(edited.getString("name")).isEqualTo("Edited");
    assertThat(edited.getMap("licences")).isNullOrEmpty();
    assertThat(edited.getList("countries", String.class)).containsExactlyInAnyOrder("ES", "FR");

    row(page, code).locator("a").click();
    page.locator("#open-delete").click();
    page.locator("#typedName").fill("another");
    page.locator("#delete-confirm").click();
    assertThat(page.locator("#typedName-wrong")).containsText("is not the same");
    page.locator("#typedName").fill(code);
    page.locator("#delete-confirm").click();
    assertThat(Site.notice(page)).hasText(code + " was deleted.");
    assertThat(row(page, code)).hasCount(0);
    assertThat(provider.get("/product-types/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void wrongLicenceIsRefusedBesideTheField(Page page) {
    String code = "T-" + Names.random();
    Site.openSignedIn(page, "/product-type");
    page.locator("#code").fill(code);
    page.locator("#name").fill("Wrong");

    for (String licences :
        List.of(
            "customer.user.pbx many",
            "customer.user.pbx",
            "customer.user.pbx -3",
            "no.such.role 5")) {
      page.locator("#licences").fill(licences);
      page.locator("#save").click();
      page.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");

      assertThat(page.locator("#licences-wrong")).not().isEmpty();
      assertThat(page.locator("#form .problems")).isFocused();
      assertThat(page.locator("#licences")).hasValue(licences);
      assertThat(page.locator("#code")).hasValue(code);
    }
    page.locator("#licences").fill("customer.user.pbx 3");
    page.locator("#save").click();
    assertThat(Site.notice(page)).hasText(code + " was saved.");
  }

  @Test
  void staleEditShowsBothAndLosesNothing(Page page) {
    Response type = make("T-" + Names.random(), Map.of());
    String path = "/product-types/" + type.path("id");
    Site.openSignedIn(page, "/product-type?id=" + type.path("id"));
    page.locator("#name").fill("Mine");
    Api.ok(provider.patch(path, provider.etag(path), Map.of("name", "Theirs")));

    page.locator("#save").click();

    assertThat(page.locator("#form .problems")).containsText("Somebody else");
    assertThat(page.locator("#name")).hasValue("Mine");
    assertThat(page.locator(".conflict tbody tr")).hasCount(1);
    assertThat(page.locator(".conflict tbody")).containsText("Theirs");
    assertThat(provider.get(path).<String>path("name")).isEqualTo("Theirs");

    page.locator("#conflict-merge").click();
    assertThat(page.locator(".conflict")).hasCount(0);
    page.locator("#save").click();

    assertThat(Site.notice(page)).containsText("was saved");
    assertThat(provider.get(path).<String>path("name")).isEqualTo("Mine");
  }

  @Test
  void oneInUseIsNotDeleted(Page page) {
    String code = "T-" + Names.random();
    Response type = make(code, Map.of());
    aCustomer().withType(code).madeBy(provider);
    Site.openSignedIn(page, "/product-type?id=" + type.path("id"));

    page.locator("#open-delete").click();
    page.locator("#typedName").fill(code);
    page.locator("#delete-confirm").click();

    assertThat(page.locator("dialog#delete .problems")).containsText("in use");
    assertThat(provider.get("/product-types/" + type.path("id")).statusCode()).isEqualTo(200);
  }
}

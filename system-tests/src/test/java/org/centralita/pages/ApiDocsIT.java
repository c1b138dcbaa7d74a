package org.centralita.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.centralita.testing.Api;
import org.centralita.testing.ApiClient;
import org.centralita.testing.OpenApi;
import org.centralita.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code /api-docs}: for everybody, without the internet and within the pages' policy. */
@ExtendWith(BrowserExtension.class)
class ApiDocsIT {

  @Test
  void showsEveryOperationToEverybodyFromThisHostAlone(Page page) {
    List<String> elsewhere = new CopyOnWriteArrayList<>();
    page.onRequest(
        request -> {
          if (!request.url().startsWith(Product.instance().url())
              && !request.url().startsWith("data:")) {
            elsewhere.add(request.url());
          }
        });
    Site.open(page, "/api-docs");
    long operations =
        OpenApi.document().getPaths().values().stream()
            .mapToLong(item -> item.readOperations().size())
            .sum();

    assertThat(page.locator(".opblock")).hasCount((int) operations);
    page.locator(".opblock-summary-control").first().click();
    assertThat(page.locator(".opblock.is-open .responses-table").first()).isVisible();
    assertThat(elsewhere).isEmpty();
    assertThat(page.locator("#account")).hasCount(0);
  }

  @Test
  void namesEveryServiceOfSoap(Page page) throws IOException {
    Site.open(page, "/api-docs");
    List<String> services = page.locator("#soap a").allTextContents();

    try (Stream<Path> files = Files.list(Path.of(System.getProperty("centralita.contract")))) {
      assertThat(services)
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".wsdl"))
                  .map(name -> name.replace(".wsdl", ""))
                  .toList());
    }
    for (Locator link : page.locator("#soap a").all()) {
      String address = link.getAttribute("href").replace("/centralita", "");
      assertThat(Api.anonymous().plain().urlEncodingEnabled(false).get(address).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void aTokenLetsPeopleTryIt(Page page) {
    ApiClient client = Api.asProvider().client();
    Site.open(page, "/api-docs");
    page.locator(".auth-wrapper .authorize").click();
    Locator dialog = page.locator(".dialog-ux");
    dialog.locator("input[type=text]").fill(client.clientId());
    dialog.locator("input[type=password]").fill(client.secret());
    dialog.locator("button.authorize").click();
    dialog.locator("button.btn-done").click();
    Locator roles = page.locator("#operations-Role-listRole");
    roles.locator(".opblock-summary-control").click();
    roles.locator(".try-out__btn").click();
    roles.locator(".execute").click();

    assertThat(roles.locator(".live-responses-table tbody .response-col_status").first())
        .containsText("200");
  }

  @Test
  void fitsPhonesAndHasNothingSeriousWrongButWhatTheLibraryBrings(Page page) {
    Site.open(page, "/api-docs");
    assertThat(page.locator(".opblock").first()).isVisible();
    page.setViewportSize(360, 740);

    assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(361);
    assertThat(serious(new AxeBuilder(page).exclude("#swagger-ui"))).isEmpty();
    assertThat(serious(new AxeBuilder(page))).isSubsetOf("color-contrast", "select-name");
  }

  private static List<String> serious(AxeBuilder axe) {
    return axe.analyze().getViolations().stream()
        .filter(found -> Set.of("serious", "critical").contains(found.getImpact()))
        .map(Rule::getId)
        .toList();
  }

  @Test
  void aSlashAtTheEndLeadsThere() {
    Response answer = Api.anonymous().plain().redirects().follow(false).get("/api-docs/");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.getHeader("Location")).endsWith("/centralita/api-docs");
    assertThat(Api.anonymous().plain().get("/api-docs/none").statusCode()).isEqualTo(404);
  }
}

package org.centralita.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.centralita.testing.Api;
import org.centralita.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that no page of ours has sent are refused. */
class OwnOriginIT {

  private static final Pattern VIEW_STATE =
      Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]* value=\"([^\"]+)\"");

  private static String origin() {
    return Product.instance().url().replace("/centralita", "");
  }

  /** A browser without anything that tells where a form comes from. */
  private static RequestSpecification browser() {
    return Api.anonymous().plain().redirects().follow(false);
  }

  private static RequestSpecification signInForm() {
    return browser()
        .formParam("form_SUBMIT", "1")
        .formParam("email", "somebody@example.org")
        .formParam("password", "x")
        .formParam("submit", "x")
        .formParam("form", "form")
        .formParam("jakarta.faces.ViewState", "stateless");
  }

  @ParameterizedTest
  @ValueSource(strings = {"same-origin", "none"})
  void takesFormsOfOurOwn(String site) {
    Response answer = signInForm().header("Sec-Fetch-Site", site).post("/sign-in");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.asString()).contains("id=\"refusal\"");
  }

  @Test
  void takesFormsWithOurOrigin() {
    assertThat(signInForm().header("Origin", origin()).post("/sign-in").statusCode())
        .isEqualTo(200);
    assertThat(
            signInForm()
                .header("Host", "office.example:8080")
                .header("Origin", "http://office.example:8080")
                .post("/sign-in")
                .statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
    "Sec-Fetch-Site, ''",
    "Sec-Fetch-Site, x",
    "Origin, null",
    "Origin, ''",
    "Origin, https://evil.example",
    "Origin, http://127.0.0.1",
    "Origin, http://127.0.0.1:1",
    "X-Nothing, x"
  })
  void refusesOthers(String header, String value) {
    for (String path :
        new String[] {"/sign-in", "/tenants", "/preferences", "/oauth2/authorize", "/none"}) {
      Response answer = signInForm().header(header, value).post(path);

      assertThat(answer.statusCode()).as(path).isEqualTo(403);
      assertThat(answer.asString()).doesNotContain("id=\"refusal\"");
    }
  }

  @Test
  void whatTheBrowserSaysOfTheSiteCountsMoreThanTheOrigin() {
    Response answer =
        signInForm()
            .header("Sec-Fetch-Site", "cross-site")
            .header("Origin", origin())
            .post("/sign-in");

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void programsAreNotAsked() {
    Api provider = Api.asProvider();

    assertThat(provider.requestToken().statusCode()).isEqualTo(200);
    assertThat(
            provider
                .request()
                .header("Origin", "https://evil.example")
                .header("Sec-Fetch-Site", "cross-site")
                .get("/roles")
                .statusCode())
        .isEqualTo(200);
    assertThat(provider.post("/product-types", Map.of()).statusCode()).isEqualTo(422);
  }

  @Test
  void wantsTheViewStateOfTheSession() {
    String session = signedIn();
    String other = signedIn();
    String foreign = viewState(other);

    assertThat(signOut(session, null).statusCode()).isEqualTo(200);
    assertThat(isSignedIn(session)).as("without a view state").isTrue();
    signOut(session, foreign);
    assertThat(isSignedIn(session)).as("with one of another session").isTrue();
    signOut(session, "1:1");
    assertThat(isSignedIn(session)).as("with a guessed one").isTrue();
    signOut(session, "stateless");
    assertThat(isSignedIn(session)).as("with one of a page that has none").isTrue();
    signOut(session, viewState(session));
    assertThat(isSignedIn(session)).as("with its own").isFalse();
    assertThat(isSignedIn(other)).isTrue();
  }

  private static String signedIn() {
    Response answer =
        browser()
            .header("Origin", origin())
            .formParam("email", Site.email())
            .formParam("password", Site.password())
            .formParam("submit", "x")
            .formParam("form", "form")
            .formParam("jakarta.faces.ViewState", "stateless")
            .post("/sign-in");
    assertThat(answer.statusCode()).isEqualTo(302);
    return answer.getCookie(Site.COOKIE);
  }

  private static boolean isSignedIn(String session) {
    return browser().cookie(Site.COOKIE, session).get("/audit").statusCode() == 200;
  }

  private static String viewState(String session) {
    Matcher state =
        VIEW_STATE.matcher(browser().cookie(Site.COOKIE, session).get("/audit").asString());
    assertThat(state.find()).isTrue();
    return state.group(1);
  }

  private static Response signOut(String session, String viewState) {
    RequestSpecification form =
        browser()
            .header("Origin", origin())
            .cookie(Site.COOKIE, session)
            .formParam("sign-out-form", "sign-out-form")
            .formParam("sign-out", "x");
    if (viewState != null) {
      form.formParam("jakarta.faces.ViewState", viewState);
    }
    return form.post("/audit");
  }
}

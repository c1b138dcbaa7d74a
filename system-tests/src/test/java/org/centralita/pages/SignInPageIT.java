package org.centralita.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.centralita.testing.Api;
import org.centralita.testing.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sign-in page: who gets in, and where to. */
@ExtendWith(BrowserExtension.class)
class SignInPageIT {

  private final Api provider = Api.asProvider();

  private List<Map<String, Object>> trail(Instant since, String action, String user) {
    return Api.ok(
            provider.get(
                "/audit", "action", action, "user", user, "from", since.toString(), "limit", 100))
        .path("items");
  }

  @Test
  void wrongPasswordAndUnknownAddressAreRefusedAlikeAndKeepTheAddress(Page page) {
    Instant start = Instant.now().minusSeconds(1);
    String unknown = Names.random() + "@example.org";
    Locator refusal = page.locator("#refusal");

    Site.open(page, "/sign-in");
    Site.signIn(page, Site.email(), Names.random());
    assertThat(refusal).isVisible();
    assertThat(refusal).isFocused();
    assertThat(page.locator("#email")).hasValue(Site.email());
    assertThat(page.locator("#password")).hasValue("");
    final String wrongPassword = refusal.textContent();

    Site.signIn(page, unknown, Names.random());
    assertThat(page.locator("#email")).hasValue(unknown);
    assertThat(refusal.textContent()).isEqualTo(wrongPassword);

    Site.open(page, "/tenants");
    assertThat(page.locator("#email")).isVisible();
    assertThat(trail(start, "LOGIN_FAILED", Site.email())).isNotEmpty();
    assertThat(trail(start, "LOGIN_FAILED", "anonymous")).isNotEmpty();
  }

  @Test
  void leadsToThePageThatWasAskedFor(Page page) {
    Site.open(page, "/tenants?q=abc&status=ACTIVE");
    assertThat(page.locator("#email")).isVisible();

    Site.signIn(page, Site.email(), Site.password());

    assertThat(page).hasURL(Site.url("/tenants?q=abc&status=ACTIVE"));
    assertThat(page.locator("#q")).hasValue("abc");
  }

  @Test
  void leadsToThePageThatWasAskedForAfterMistakeToo(Page page) {
    Site.open(page, "/product-types");
    Site.signIn(page, Site.email(), Names.random());
    assertThat(page.locator("#refusal")).isVisible();

    Site.signIn(page, Site.email(), Site.password());

    assertThat(page).hasURL(Site.url("/product-types"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "https://evil.example/",
        "/\\evil.example",
        "/centralita/../evil",
        "/centralita//evil.example",
        "javascript:alert(1)"
      })
  void leadsToNoForeignPage(String from, Page page) {
    Site.open(page, "/sign-in?from=" + URLEncoder.encode(from, StandardCharsets.UTF_8));

    Site.signIn(page, Site.email(), Site.password());

    assertThat(page.locator("#account")).isVisible();
    assertThat(page).hasURL(Site.url("/"));
  }

  @Test
  void sessionIsAnotherAfterSignIn(Page page) {
    Cookie planted =
        new Cookie(Site.COOKIE, "0123456789abcdef0123456789ab")
            .setDomain(URI.create(Site.url("/")).getHost())
            .setPath("/centralita");
    page.context().addCookies(List.of(planted));
    Site.openSignedIn(page, "/");
    Cookie first = Site.session(page);
    assertThat(first.value).isNotEqualTo(planted.value);
    assertThat(first.httpOnly).isTrue();
    assertThat(first.sameSite).isNotNull();

    Site.signOut(page);
    Site.signIn(page, Site.email(), Site.password());

    assertThat(page.locator("#account")).isVisible();
    assertThat(Site.session(page).value).isNotEqualTo(first.value);
  }

  @Test
  void signOutEndsTheSession(Page page) {
    final Instant start = Instant.now().minusSeconds(1);
    Site.openSignedIn(page, "/tenants");
    final Cookie session = Site.session(page);

    Site.signOut(page);

    page.context().addCookies(List.of(session));
    Site.open(page, "/tenants");
    assertThat(page.locator("#email")).isVisible();
    assertThat(page.url()).startsWith(Site.url("/sign-in"));
    assertThat(trail(start, "LOGIN", Site.email())).isNotEmpty();
    assertThat(trail(start, "LOGOUT", Site.email())).isNotEmpty();
  }
}

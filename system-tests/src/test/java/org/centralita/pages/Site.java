package org.centralita.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import org.centralita.testing.Hygiene;
import org.centralita.testing.Product;

/** The pages of the shared instance, as its administrator sees them. */
final class Site {

  /** The name of the cookie of the session. */
  static final String COOKIE = "CENTRALITA";

  private Site() {}

  /** The address of a page. */
  static String url(String path) {
    return Product.instance().url() + path;
  }

  /** Goes to a page. */
  static Response open(Page page, String path) {
    return page.navigate(url(path));
  }

  /** The e-mail address of the administrator. */
  static String email() {
    return Product.instance().credential("admin.email");
  }

  /** The password of the administrator. */
  static String password() {
    String password = Product.instance().credential("admin.password");
    Hygiene.keepSecret(password);
    return password;
  }

  /** Types into the sign-in page, which must be shown, and sends it. */
  static void signIn(Page page, String email, String password) {
    page.locator("#email").fill(email);
    page.locator("#password").fill(password);
    page.locator("#submit").click();
  }

  /** Signs in as the administrator and goes to a page. */
  static void openSignedIn(Page page, String path) {
    open(page, path);
    signIn(page, email(), password());
    assertThat(page.locator("#account")).isVisible();
    assertThat(page).hasURL(url(path));
  }

  static void signOut(Page page) {
    page.locator("#account summary").click();
    page.locator("#sign-out").click();
    assertThat(page.locator("#email")).isVisible();
  }

  /** The cookie that names the session. */
  static Cookie session(Page page) {
    return page.context().cookies().stream()
        .filter(cookie -> cookie.name.equals(COOKIE))
        .findFirst()
        .orElseThrow();
  }

  /** Chooses, and waits until the page has taken up what depends on the choice. */
  static void choose(Page page, String select, String value) {
    page.locator(select).selectOption(value);
    page.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
  }

  /** What the page says was done. */
  static Locator notice(Page page) {
    return page.locator("#notices .notice");
  }
}

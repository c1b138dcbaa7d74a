package org.centralita.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The browser that the tests of the pages use is a real one, and axe finds faults in it. */
@ExtendWith(BrowserExtension.class)
class BrowserIT {

  @Test
  void axeFindsWhatIsInaccessible(Page page) {
    page.setContent("<html lang=en><title>x</title><main><h1>x</h1><img src='x.png'></main>");

    assertThat(new AxeBuilder(page).analyze().getViolations())
        .extracting(rule -> rule.getId())
        .contains("image-alt");
  }

  @Test
  void complaintsOfTheBrowserAreHeard(Page page) {
    try (BrowserContext session = page.context().browser().newContext()) {
      Complaints complaints = new Complaints(session);
      Page other = session.newPage();
      Site.open(other, "/sign-in");
      assertThat(complaints.heard()).isEmpty();

      other.evaluate(
          "() => { var s = document.createElement('script'); s.textContent = 'window.hacked = 1';"
              + " document.body.append(s); setTimeout(function () { throw new Error('x'); }); }");
      other.waitForTimeout(100);

      assertThat(complaints.heard()).hasSize(2);
      assertThat(other.evaluate("() => window.hacked === undefined")).isEqualTo(true);
    }
  }
}

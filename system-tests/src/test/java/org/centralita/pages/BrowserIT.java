package org.centralita.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
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
}

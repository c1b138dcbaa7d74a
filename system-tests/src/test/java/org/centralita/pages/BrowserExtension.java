package org.centralita.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/**
 * Gives tests a page of a real browser: a {@link Page} parameter, in a context of its own, and
 * fails them for what the browser complains of. Where there is no Chromium, tests are skipped,
 * except where {@code CI=true} promises one.
 */
public final class BrowserExtension implements ParameterResolver, AfterEachCallback {

  private static final ExtensionContext.Namespace SPACE =
      ExtensionContext.Namespace.create(BrowserExtension.class);

  /** One browser for all tests, closed with the test run. */
  private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
    @Override
    public void close() {
      playwright.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Page.class;
  }

  @Override
  public Page resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Running running =
        context
            .getRoot()
            .getStore(SPACE)
            .getOrComputeIfAbsent(Running.class, none -> start(), Running.class);
    BrowserContext session =
        running
            .browser()
            .newContext(new Browser.NewContextOptions().setLocale("en").setTimezoneId("UTC"));
    context.getStore(SPACE).put(BrowserContext.class, session);
    context.getStore(SPACE).put(Complaints.class, new Complaints(session));
    return session.newPage();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    BrowserContext session =
        context.getStore(SPACE).remove(BrowserContext.class, BrowserContext.class);
    if (session != null) {
      session.close();
      Complaints complaints = context.getStore(SPACE).remove(Complaints.class, Complaints.class);
      assertThat(complaints.heard()).as("what the browser complained of").isEmpty();
    }
  }

  private static Running start() {
    Path chromium =
        chromium()
            .orElseThrow(
                () -> {
                  String reason =
                      "No Chromium: install it, or name its program with CENTRALITA_CHROMIUM";
                  return "true".equals(System.getenv("CI"))
                      ? new IllegalStateException(reason)
                      : new TestAbortedException(reason);
                });
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setHeadless(true)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    return new Running(playwright, browser);
  }

  private static Optional<Path> chromium() {
    return Stream.of(
            System.getenv("CENTRALITA_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/google-chrome")
        .filter(Objects::nonNull)
        .filter(name -> !name.isBlank())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }
}

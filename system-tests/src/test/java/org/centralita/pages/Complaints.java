package org.centralita.pages;

import com.microsoft.playwright.BrowserContext;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What a browser complains of: violations of the Content-Security-Policy, and errors of scripts.
 */
final class Complaints {

  private final List<String> heard = new CopyOnWriteArrayList<>();

  /** Listens to every page of the session from now on. */
  Complaints(BrowserContext session) {
    session.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            heard.add(message.text() + " at " + message.location());
          }
        });
    session.onWebError(error -> heard.add(error.error()));
  }

  List<String> heard() {
    return List.copyOf(heard);
  }
}

package org.centralita.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;

/**
 * The server's session, in which the pages remember who signed in. It is as good as the lasting
 * sign-in in the database that it names: when that has ended, so has this.
 */
public final class PageSession {

  private static final String SEEN = PageSession.class.getName();
  private static final Duration OFTEN = Duration.ofMinutes(5);

  private PageSession() {}

  /** Whether there are pages for that person: customers have a portal of their own. */
  public static boolean isFor(Identity caller) {
    return caller.has(Roles.PROVIDER_ADMIN)
        || caller.has(Roles.RESELLER_USER)
        || caller.has(Roles.RESELLER_BILLING);
  }

  /** Begins a session of the caller, with an id that nobody knew before. */
  public static void open(HttpServletRequest request, Identity caller) {
    HttpSession old = request.getSession(false);
    if (old != null) {
      old.invalidate();
    }
    // A server may take over an id that the browser brought along; the new one is its own.
    request.getSession(true);
    request.changeSessionId();
    request.getSession().setAttribute(CallContexts.IDENTITY, caller);
  }

  /** Has the use of a session noted, now and then. */
  public static void seen(HttpServletRequest request, Runnable note) {
    HttpSession session = request.getSession(false);
    if (session == null || session.getAttribute(CallContexts.IDENTITY) == null) {
      return;
    }
    Instant last = (Instant) session.getAttribute(SEEN);
    if (last == null || last.plus(OFTEN).isBefore(Instant.now())) {
      session.setAttribute(SEEN, Instant.now());
      if (last != null) {
        note.run();
      }
    }
  }

  public static void close(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}

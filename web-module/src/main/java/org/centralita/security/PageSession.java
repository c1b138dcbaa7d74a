package org.centralita.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** The session in which the pages remember who signed in. */
public final class PageSession {

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

  public static void close(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}

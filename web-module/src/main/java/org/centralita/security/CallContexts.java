package org.centralita.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Makes a call's context from its HTTP request. */
public final class CallContexts {

  /**
   * Where the authentication mechanism leaves the caller: in the request, and in a page's session.
   */
  static final String IDENTITY = Identity.class.getName();

  private static final String CONTEXT = CallContext.class.getName();
  private static final TrustedProxies PROXIES = TrustedProxies.fromSetting();

  private CallContexts() {}

  /** The context of the request, the same one each time it is asked for, with its caller so far. */
  public static CallContext of(HttpServletRequest request) {
    CallContext context = (CallContext) request.getAttribute(CONTEXT);
    if (context == null) {
      context =
          new CallContext(
              null,
              null,
              PROXIES.caller(request.getRemoteAddr(), forwardedFor(request)),
              Languages.of(request),
              requestId(request),
              comment(request));
      request.setAttribute(CONTEXT, context);
    }
    Identity identity = (Identity) request.getAttribute(IDENTITY);
    return identity == null ? context : context.signedInAs(identity);
  }

  /** The caller whom the pages' session remembers; null when nobody signed in there. */
  static Identity inSession(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null ? null : (Identity) session.getAttribute(IDENTITY);
  }

  private static String forwardedFor(HttpServletRequest request) {
    var values = Collections.list(request.getHeaders("X-Forwarded-For"));
    return values.isEmpty() ? null : String.join(",", values);
  }

  /** No secret, so that requests need not queue for the one source of those. */
  private static String requestId(HttpServletRequest request) {
    String given = request.getHeader("X-Request-Id");
    return given != null && given.matches("[A-Za-z0-9._:/+=-]{1,100}")
        ? given
        : new UUID(ThreadLocalRandom.current().nextLong(), ThreadLocalRandom.current().nextLong())
            .toString();
  }

  /** Header values arrive as Latin-1; those who write other languages send UTF-8. */
  private static String comment(HttpServletRequest request) {
    String header = request.getHeader("X-Audit-Comment");
    if (header == null || header.isBlank()) {
      return null;
    }
    String utf8 = new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    return (utf8.indexOf('\uFFFD') < 0 ? utf8 : header)
        .strip()
        .replaceAll("[\\p{Cntrl}\uFFFE\uFFFF]", " ");
  }
}

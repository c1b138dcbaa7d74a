package org.centralita.page;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.centralita.security.CallContext;
import org.centralita.security.Identity;
import org.centralita.security.PageSession;
import org.centralita.session.SessionService;

/**
 * Sends those who are not signed in to the sign-in page, and refuses forms that another site has
 * sent. What somebody may see and do is decided in the services.
 */
public class PageFilter implements Filter {

  /** First parts of paths that are no pages, or pages for everybody. */
  private static final Set<String> OPEN =
      Set.of(
          "api",
          "soap",
          "held",
          "oauth2",
          ".well-known",
          "health",
          "metrics",
          "openapi.yaml",
          "jakarta.faces.resource",
          "sign-in",
          "api-docs",
          "preferences",
          "error");

  /** What programs call with credentials of their own, so that another site gains nothing. */
  private static final Set<String> PROGRAMS =
      Set.of("api", "soap", "held", ".well-known", "health", "metrics", "openapi.yaml");

  /** What everybody has who signs in, customers' users, too. */
  private static final Set<String> OWN = Set.of("account", "api-docs", "oauth2", "sign-in");

  @Inject private SessionService sessions;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    String path = http.getRequestURI().substring(http.getContextPath().length());
    String[] parts = path.split("/", 3);
    String first = parts.length > 1 ? parts[1] : "";
    boolean resource = path.contains("/jakarta.faces.resource/") && !path.contains("..");
    boolean asks = path.startsWith("/oauth2/authorize");
    boolean open = OPEN.contains(first) && !asks || resource;
    Identity caller = CallContext.current().identity();
    boolean page = !open || first.equals("sign-in") || first.equals("api-docs");
    if (!isForPrograms(first, path) && !OwnOrigin.sent(http)) {
      answer.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else if (page && caller != null && !PageSession.isFor(caller) && !OWN.contains(first)) {
      answer.sendRedirect(http.getContextPath() + "/account");
    } else if (open || caller != null) {
      if (page) {
        answer.setHeader("Cache-Control", "no-store");
        if (caller != null) {
          PageSession.seen(http, sessions::seen);
        }
      }
      chain.doFilter(request, response);
    } else {
      toSignIn(http, answer);
    }
  }

  private static boolean isForPrograms(String first, String path) {
    return PROGRAMS.contains(first)
        || path.equals("/oauth2/token")
        || path.equals("/oauth2/revoke");
  }

  private static void toSignIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean ajax = "partial/ajax".equals(request.getHeader("Faces-Request"));
    String query = request.getQueryString();
    String asked = request.getRequestURI() + (query == null ? "" : "?" + query);
    String address =
        request.getContextPath()
            + "/sign-in?from="
            + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    if (ajax) {
      response.setContentType("text/xml");
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      response
          .getWriter()
          .write(
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                  + address
                  + "\"/></partial-response>");
    } else {
      response.sendRedirect(address);
    }
  }
}

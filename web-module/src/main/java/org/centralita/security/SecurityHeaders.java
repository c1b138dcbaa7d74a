package org.centralita.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Tells browsers what they must not do with our answers. By default an answer may load nothing; for
 * pages PrimeFaces knows the nonce of their scripts, and this adds what else a page may do.
 */
public class SecurityHeaders implements Filter {

  private static final String POLICY = "Content-Security-Policy";

  /** PrimeFaces hides tables by {@code style=";visibility:hidden;"} until their script runs. */
  private static final String TABLES =
      "style-src-attr 'unsafe-hashes' 'sha256-vEHI8VTbGmrx7XkXE799b/hatOrx7G+PBTHrb3YsP18='";

  private static final String FORM_TARGETS = SecurityHeaders.class.getName() + ".formTargets";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    set(answer);
    String path = http.getRequestURI().substring(http.getContextPath().length());
    if (path.startsWith("/api/") || path.startsWith("/soap/") || path.equals("/held")) {
      answer.setHeader("Cache-Control", "no-store");
    }
    chain.doFilter(request, new PageResponse(http, answer));
  }

  /** Sets what every answer has; for those that are given before the filters run, too. */
  public static void set(HttpServletResponse response) {
    response.setHeader(POLICY, "default-src 'none'; frame-ancestors 'none'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    // Not "no-referrer": browsers then send "Origin: null" with our own forms.
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy",
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");
    if (PublicUrl.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
  }

  /**
   * Lets the forms of the page that answers this request lead to another site: browsers hold the
   * redirect that follows a form to the policy of the form's page. To be called before the page is
   * rendered.
   *
   * @param address absolute, from which the origin is taken; of a scheme without hosts, such as the
   *     one of an app, the scheme
   */
  public static void allowFormTo(HttpServletRequest request, String address) {
    Set<String> targets = new LinkedHashSet<>(formTargets(request));
    targets.add(target(address));
    request.setAttribute(FORM_TARGETS, targets);
  }

  /** The address as a policy names it. */
  static String target(String address) {
    URI url = URI.create(address);
    if (url.getHost() != null) {
      return PublicUrl.originOf(url);
    }
    boolean app =
        url.getScheme() != null && !url.getScheme().matches("(?i)https?|data|blob|javascript");
    if (!app || url.getRawAuthority() != null) {
      throw new IllegalArgumentException("Not an absolute address: " + address);
    }
    return url.getScheme() + ":";
  }

  private static Set<String> formTargets(ServletRequest request) {
    Set<String> targets = new LinkedHashSet<>();
    if (request.getAttribute(FORM_TARGETS) instanceof Set<?> known) {
      known.forEach(target -> targets.add((String) target));
    }
    return targets;
  }

  /** Completes the policy that PrimeFaces adds when it renders a page. */
  private static final class PageResponse extends HttpServletResponseWrapper {

    private final HttpServletRequest request;

    PageResponse(HttpServletRequest request, HttpServletResponse response) {
      super(response);
      this.request = request;
    }

    @Override
    public void addHeader(String name, String value) {
      if (POLICY.equalsIgnoreCase(name)) {
        setHeader(name, pagePolicy() + value);
      } else {
        super.addHeader(name, value);
      }
    }

    private String pagePolicy() {
      String targets = String.join(" ", formTargets(request));
      return "default-src 'none'; style-src 'self'; "
          + TABLES
          + "; img-src 'self' data:; font-src 'self';"
          + " connect-src 'self'; form-action 'self'"
          + (targets.isEmpty() ? "" : " " + targets)
          + "; base-uri 'none'; frame-ancestors 'none'; ";
    }
  }
}

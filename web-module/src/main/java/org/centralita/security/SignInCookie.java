package org.centralita.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a browser shows when the node that knew its session is gone. It is good as long as that
 * session, and the browser forgets it when it ends.
 */
public final class SignInCookie {

  private static final String NAME = "CENTRALITA_SIGN_IN";

  private SignInCookie() {}

  /** The token that the browser shows; empty without one. */
  static Optional<String> of(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(NAME))
            .map(Cookie::getValue)
            .findFirst();
  }

  /** Hands the token of a new session to the browser. */
  public static void set(HttpServletRequest request, HttpServletResponse response, String token) {
    response.addCookie(cookie(request, token));
  }

  /** Takes it back. */
  public static void clear(HttpServletRequest request, HttpServletResponse response) {
    Cookie cookie = cookie(request, "");
    cookie.setMaxAge(0);
    response.addCookie(cookie);
  }

  private static Cookie cookie(HttpServletRequest request, String value) {
    Cookie cookie = new Cookie(NAME, value);
    cookie.setPath(request.getContextPath() + "/");
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Lax");
    cookie.setSecure(PublicUrl.isSecure());
    return cookie;
  }
}

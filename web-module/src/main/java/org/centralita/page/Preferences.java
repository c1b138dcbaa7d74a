package org.centralita.page;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.centralita.security.Languages;
import org.centralita.security.PublicUrl;

/** Remembers the language and the theme that somebody has chosen, and goes back to the page. */
@WebServlet("/preferences")
public class Preferences extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    remember(Languages.COOKIE, request, response);
    remember("theme", request, response);
    response.sendRedirect(LocalAddress.of(request, request.getParameter("from")));
  }

  private static void remember(
      String name, HttpServletRequest request, HttpServletResponse response) {
    String value = request.getParameter(name);
    if (value != null && value.matches("[a-z]{2,10}")) {
      Cookie cookie = new Cookie(name, value);
      cookie.setPath(request.getContextPath() + "/");
      cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
      cookie.setHttpOnly(true);
      cookie.setAttribute("SameSite", "Lax");
      cookie.setSecure(PublicUrl.isSecure());
      response.addCookie(cookie);
    }
  }
}

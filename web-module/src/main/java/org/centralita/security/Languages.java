package org.centralita.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The languages that the product speaks. */
public final class Languages {

  /** English first: it is spoken to those who ask for none of these. */
  public static final List<Locale> ALL =
      List.of(
          Locale.ENGLISH, Locale.forLanguageTag("es"), Locale.FRENCH, Locale.forLanguageTag("id"));

  /** Name of the cookie that remembers a choice made in the pages. */
  public static final String COOKIE = "lang";

  private Languages() {}

  /** The language chosen in the pages, or else the best that the request accepts. */
  public static Locale of(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    boolean program = path.startsWith("/api/") || path.startsWith("/soap/") || path.equals("/held");
    if (!program && request.getCookies() != null) {
      for (Cookie cookie : request.getCookies()) {
        if (COOKIE.equals(cookie.getName())) {
          return closest(Locale.forLanguageTag(cookie.getValue()));
        }
      }
    }
    for (Locale wanted : Collections.list(request.getLocales())) {
      for (Locale spoken : ALL) {
        if (spoken.getLanguage().equals(wanted.getLanguage())) {
          return spoken;
        }
      }
    }
    return Locale.ENGLISH;
  }

  /** The language of the product that is closest to the given one. */
  public static Locale closest(Locale wanted) {
    return ALL.stream()
        .filter(spoken -> spoken.getLanguage().equals(wanted.getLanguage()))
        .findFirst()
        .orElse(Locale.ENGLISH);
  }
}

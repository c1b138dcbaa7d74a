package org.centralita.metrics;

import java.util.Locale;

/** Who asks. */
public enum Face {
  REST,
  SOAP,
  PAGES,
  OAUTH,
  OTHER;

  private final String label = name().toLowerCase(Locale.ROOT);

  /**
   * The one that a path belongs to.
   *
   * @param path below the context root
   */
  public static Face of(String path) {
    int end = path.indexOf('/', 1);
    String first = path.substring(0, end < 0 ? path.length() : end);
    return switch (first) {
      case "/api", "/held" -> REST;
      case "/soap" -> SOAP;
      case "/oauth2" -> path.startsWith("/oauth2/authorize") ? PAGES : OAUTH;
      case "/.well-known" -> OAUTH;
      case "/health", "/metrics", "/openapi.yaml", "/jakarta.faces.resource" -> OTHER;
      default -> PAGES;
    };
  }

  /**
   * The same for the whole path of a request.
   *
   * @param uri with the context root before it
   */
  public static Face ofUri(String uri) {
    int root = uri.indexOf('/', 1);
    return of(root < 0 ? "/" : uri.substring(root));
  }

  String label() {
    return label;
  }
}

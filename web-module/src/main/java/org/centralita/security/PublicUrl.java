package org.centralita.security;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.centralita.settings.Setting;

/** The address under which clients reach the product, whatever the server itself listens on. */
public final class PublicUrl {

  private static final Optional<URI> URL = read();

  private PublicUrl() {}

  /** Whether clients come by HTTPS, be it to us or to a proxy in front of us. */
  public static boolean isSecure() {
    return URL.filter(url -> "https".equals(url.getScheme())).isPresent();
  }

  /** Whether this is the origin (RFC 6454) of that address, as browsers write it. */
  public static boolean hasOrigin(String origin) {
    return URL.filter(url -> originOf(url).equals(origin)).isPresent();
  }

  /** The origin of an address: scheme, host, and port where it is not the usual one. */
  static String originOf(URI url) {
    boolean usual =
        url.getPort() < 0 || url.getPort() == ("https".equals(url.getScheme()) ? 443 : 80);
    return (url.getScheme() + "://" + url.getHost() + (usual ? "" : ":" + url.getPort()))
        .toLowerCase(Locale.ROOT);
  }

  /** What is wrong with the setting is told where it stops the start. */
  private static Optional<URI> read() {
    try {
      return Setting.CENTRALITA_PUBLIC_URL
          .value()
          .map(URI::create)
          .filter(url -> url.getScheme() != null && url.getHost() != null);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

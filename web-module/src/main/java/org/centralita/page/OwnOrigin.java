package org.centralita.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.centralita.security.PublicUrl;

/**
 * Tells whether a page of ours has sent a request, as browsers say it: no other site can make them
 * say so. It stands beside the view state of Faces, which pages without a session do not have.
 */
final class OwnOrigin {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private OwnOrigin() {}

  /** Whether the request reads only, or comes from a page of ours. */
  static boolean sent(HttpServletRequest request) {
    if (READING.contains(request.getMethod())) {
      return true;
    }
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      // "none": by hand, from an address bar or a bookmark
      return site.equals("same-origin") || site.equals("none");
    }
    // Browsers tell this one even to addresses that they do not trust, such as plain HTTP.
    String origin = request.getHeader("Origin");
    return origin != null
        && (PublicUrl.hasOrigin(origin)
            || origin.equalsIgnoreCase(request.getScheme() + "://" + request.getHeader("Host")));
  }
}

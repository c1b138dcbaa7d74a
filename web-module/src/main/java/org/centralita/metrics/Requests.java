package org.centralita.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Counts requests and refusals. */
public final class Requests {

  /**
   * Request attribute: what answers, as a pattern, where the server's own mapping is too coarse.
   */
  public static final String ROUTE = Requests.class.getName() + ".route";

  /** Request attribute: when it came. */
  private static final String START = Requests.class.getName() + ".start";

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private static final Histogram SECONDS =
      Histogram.builder()
          .name("centralita_requests_seconds")
          .help("Seconds that requests took, by who asks, method, route and kind of answer")
          .labelNames("face", "method", "route", "status")
          .classicOnly()
          .classicUpperBounds(0.005, 0.02, 0.1, 0.5, 2)
          .withoutExemplars()
          .register();

  private static final Counter REFUSALS =
      Counter.builder()
          .name("centralita_refusals_total")
          .help("Refused requests by who asks and the error's code")
          .labelNames("face", "code")
          .withoutExemplars()
          .register();

  private Requests() {}

  /** Notes when the request came; what was noted before stays. */
  public static void came(HttpServletRequest request) {
    if (request.getAttribute(START) == null) {
      request.setAttribute(START, System.nanoTime());
    }
  }

  /** Counts the request, once. */
  public static void answered(HttpServletRequest request, int status) {
    if (request.getAttribute(START) instanceof Long start) {
      request.setAttribute(START, "counted");
      long nanos = System.nanoTime() - start;
      SECONDS
          .labelValues(
              face(request),
              METHODS.contains(request.getMethod()) ? request.getMethod() : "other",
              route(request),
              status / 100 + "xx")
          .observe((double) nanos / TimeUnit.SECONDS.toNanos(1));
    }
  }

  /**
   * Counts a refusal.
   *
   * @param code of a set that is known beforehand
   */
  public static void refused(Face face, String code) {
    REFUSALS.labelValues(face.label(), code).inc();
  }

  private static String face(HttpServletRequest request) {
    return Face.of(request.getRequestURI().substring(request.getContextPath().length())).label();
  }

  private static String route(HttpServletRequest request) {
    return request.getAttribute(ROUTE) instanceof String route
        ? route
        : request.getHttpServletMapping().getPattern();
  }
}

package org.centralita.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.centralita.error.ServiceException;
import org.centralita.rest.ProblemWriter;
import org.centralita.security.CallContext;
import org.centralita.soap.FaultWriter;

/** Refuses a program's request in the format that it reads, by the path. */
final class Answers {

  private static final Set<String> PROGRAMS =
      Set.of("api", "held", "oauth2", ".well-known", "health", "metrics", "soap");

  private Answers() {}

  /** Whether programs call there, rather than people's browsers. */
  static boolean isForPrograms(String uri, HttpServletRequest request) {
    return PROGRAMS.contains(first(uri, request)) && !uri.contains("/oauth2/authorize");
  }

  /**
   * Answers with the refusal: a fault below {@code /soap}, else a problem document.
   *
   * @param uri that was asked for
   */
  static void refuse(
      ServiceException refusal,
      String uri,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    refuse(refusal, uri, request, response, FaultWriter.status(refusal.code()));
  }

  /** The same for what never reached a service: a fault, too, has the status that HTTP means. */
  static void refuseForServer(
      ServiceException refusal,
      String uri,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    refuse(refusal, uri, request, response, refusal.code().status());
  }

  private static void refuse(
      ServiceException refusal,
      String uri,
      HttpServletRequest request,
      HttpServletResponse response,
      int faultStatus)
      throws IOException {
    if (first(uri, request).equals("soap")) {
      FaultWriter.write(refusal, CallContext.current().locale(), response, faultStatus);
    } else {
      ProblemWriter.write(refusal, CallContext.current(), uri, response);
    }
  }

  private static String first(String uri, HttpServletRequest request) {
    String context = request.getContextPath();
    String[] parts = uri.startsWith(context) ? uri.substring(context.length()).split("/", 3) : null;
    return parts == null || parts.length < 2 ? "" : parts[1];
  }
}

package org.centralita.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.centralita.error.Problem;
import org.centralita.error.ServiceException;
import org.centralita.metrics.Face;
import org.centralita.metrics.Requests;
import org.centralita.security.CallContext;
import org.centralita.security.SecurityHeaders;

/** Sends problem documents where no resource answers. */
public final class ProblemWriter {

  private ProblemWriter() {}

  /** Answers with the refusal, in the caller's language. */
  public static void write(
      ServiceException refusal, CallContext context, String path, HttpServletResponse response)
      throws IOException {
    Requests.refused(Face.ofUri(path), refusal.code().name());
    Problem problem = Problem.of(refusal, context.locale());
    SecurityHeaders.set(response);
    response.setHeader("Cache-Control", "no-store");
    response.setStatus(problem.code().status());
    if (refusal.retryAfter() != null) {
      response.setHeader("Retry-After", refusal.retryAfter().toString());
    }
    response.setContentType(ProblemBody.TYPE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.addHeader("Vary", "Accept-Language");
    response.setHeader("Content-Language", context.locale().toLanguageTag());
    response.getWriter().write(ProblemBody.of(problem, path).toString());
    // Or servers put their error page in the place of a refused sign-in.
    response.getWriter().close();
  }
}

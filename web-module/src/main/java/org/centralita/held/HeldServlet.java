package org.centralita.held;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.centralita.error.ErrorCode;
import org.centralita.error.Refusals;
import org.centralita.error.ServiceException;
import org.centralita.rest.ProblemWriter;
import org.centralita.security.CallContext;

/**
 * {@code /held}: location requests by POST. Errors of HELD come with status 200, as RFC 5985 wants
 * it (section 8); what HTTP itself has a status for is a problem document as in REST.
 */
@WebServlet("/held")
public class HeldServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String TYPE = "application/held+xml";

  @Inject private transient HeldService held;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      byte[] answer = held.locate(body(request, response));
      response.setContentType(TYPE);
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      response.addHeader("Vary", "Accept-Language");
      response.setContentLength(answer.length);
      response.getOutputStream().write(answer);
    } catch (RuntimeException e) {
      ProblemWriter.write(Refusals.of(e), CallContext.current(), request.getRequestURI(), response);
    }
  }

  private static byte[] body(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getMethod().equals("POST")) {
      response.setHeader("Allow", "POST");
      throw new ServiceException(ErrorCode.METHOD_NOT_ALLOWED);
    }
    String type = request.getContentType();
    if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase(TYPE)) {
      throw new ServiceException(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
    }
    return request.getInputStream().readAllBytes();
  }
}

package org.centralita.gate;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.centralita.error.Refusals;

/** Where servers send what they refuse themselves: programs get their format, people a page. */
@WebServlet("/error/answer")
public class ErrorServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String uri = asked == null ? request.getRequestURI() : asked.toString();
    if (Answers.isForPrograms(uri, request)) {
      Answers.refuseForServer(Refusals.ofError(request), uri, request, response);
    } else {
      request.getRequestDispatcher("/error.xhtml").forward(request, response);
    }
  }
}

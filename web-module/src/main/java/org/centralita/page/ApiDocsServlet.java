package org.centralita.page;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Leads those who write {@code /api-docs/} to the page, whose address has no slash at its end. */
@WebServlet("/api-docs/*")
public class ApiDocsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if ("/".equals(request.getPathInfo())) {
      response.sendRedirect(request.getContextPath() + "/api-docs");
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}

package org.centralita.metrics;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Counts the requests that get past the sign-in. */
public class RequestFilter implements Filter {

  private static final String INSIDE = RequestFilter.class.getName();

  /** Whether the request is on its way through the filters, so that it is counted in the end. */
  public static boolean isIn(HttpServletRequest request) {
    return request.getAttribute(INSIDE) != null;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    Requests.came(http);
    http.setAttribute(INSIDE, true);
    int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    try {
      chain.doFilter(request, response);
      status = ((HttpServletResponse) response).getStatus();
    } finally {
      Requests.answered(http, status);
    }
  }
}

package org.centralita.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.omnifaces.filter.CompressedResponseFilter;

/**
 * Compresses answers to programs, and style sheets and scripts. A HEAD is told the length of the
 * plain answer, and caches always hear that there are two.
 */
public class Compression extends CompressedResponseFilter {

  @Override
  public void doFilter(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpSession session,
      FilterChain chain)
      throws ServletException, IOException {
    HttpServletResponse varying = new Varying(response);
    if ("HEAD".equals(request.getMethod())) {
      chain.doFilter(request, varying);
    } else {
      super.doFilter(
          request,
          varying,
          session,
          (asked, answer) -> chain.doFilter(asked, new SmallWrites((HttpServletResponse) answer)));
    }
  }

  /** Says that an answer depends on what the caller accepts, whatever else it depends on. */
  private static final class Varying extends HttpServletResponseWrapper {

    private static final String VARY = "Vary";
    private static final String ENCODING = "Accept-Encoding";

    Varying(HttpServletResponse response) {
      super(response);
      response.setHeader(VARY, ENCODING);
    }

    @Override
    public void setHeader(String name, String value) {
      boolean other = VARY.equalsIgnoreCase(name) && value != null && !value.contains(ENCODING);
      super.setHeader(name, other ? value + ", " + ENCODING : value);
    }
  }
}

package org.centralita.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
    response.addHeader("Vary", "Accept-Encoding");
    if ("HEAD".equals(request.getMethod())) {
      chain.doFilter(request, response);
    } else {
      super.doFilter(request, response, session, chain);
    }
  }
}

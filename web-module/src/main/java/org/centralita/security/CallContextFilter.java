package org.centralita.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Gives every request its context, and the answer its request id. */
public class CallContextFilter implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    // Of XML the document itself tells, and a server would show this as part of the content type.
    String path = http.getServletPath();
    boolean xml = path.startsWith("/soap/") || path.equals("/held");
    if (!xml && http.getCharacterEncoding() == null) {
      http.setCharacterEncoding(StandardCharsets.UTF_8.name());
    }
    CallContext context = CallContexts.of(http);
    ((HttpServletResponse) response).setHeader("X-Request-Id", context.requestId());
    CallContext outer = context.enter();
    try {
      chain.doFilter(request, response);
    } finally {
      CallContext.restore(outer);
    }
  }
}

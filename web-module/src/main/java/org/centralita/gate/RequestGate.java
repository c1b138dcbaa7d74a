package org.centralita.gate;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.regex.Pattern;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;

/** Turns away what is too large or has headers that nobody can read, before anybody reads it. */
public class RequestGate implements Filter {

  /** Empty or dotted segments, path parameters, and an encoded first segment. */
  private static final Pattern ODD = Pattern.compile("//|;|/\\.{1,2}(/|$)|^/[^/]*%");

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    String path = http.getRequestURI().substring(http.getContextPath().length());
    try {
      requirePlain(path);
      if (path.startsWith("/api/")) {
        checkHeaders(http);
      }
      long limit = BodyLimit.of(path);
      long length = http.getContentLengthLong();
      if (length > limit) {
        throw new ServiceException(ErrorCode.TOO_LARGE, limit);
      }
      chain.doFilter(length < 0 ? new LimitedRequest(http, limit) : http, response);
    } catch (ServiceException refusal) {
      if (response.isCommitted()) {
        throw refusal;
      }
      Answers.refuse(refusal, http.getRequestURI(), http, answer);
    }
  }

  /**
   * Servers find their way through odd spellings of a path, and who looks at the path as it came
   * would take one thing for another.
   */
  private static void requirePlain(String path) {
    if (ODD.matcher(path).find()) {
      throw ServiceException.notFound();
    }
  }

  private static void checkHeaders(HttpServletRequest request) {
    for (String accepted : Collections.list(request.getHeaders("Accept"))) {
      if (!MediaRanges.isList(accepted)) {
        throw new ServiceException(ErrorCode.NOT_ACCEPTABLE);
      }
    }
    String type = request.getContentType();
    if (type != null && !MediaRanges.isType(type)) {
      throw new ServiceException(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
    }
  }
}

package org.centralita.gate;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.regex.Pattern;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;

/** Turns away what is too large or has headers that nobody can read, before anybody reads it. */
public class RequestGate implements Filter {

  /** Empty or dotted segments, path parameters, and an encoded first segment. */
  private static final Pattern ODD = Pattern.compile("//|;|/(?:\\.|%2[Ee]){1,2}(/|$)|^/[^/]*%");

  /** Broken escapes, and what stands for a separator or an end where none is meant. */
  private static final Pattern UNREADABLE =
      Pattern.compile("%(?![0-9A-Fa-f]{2})|%(?:00|2[Ff]|5[Cc])");

  /** What takes the place of bytes that are no UTF-8. */
  private static final char REPLACEMENT = '\uFFFD';

  /** A list of entity tags (RFC 9110, 8.8.3), or any. */
  private static final Pattern ENTITY_TAGS =
      Pattern.compile("\\s*(?:\\*|(?:W/)?\"[^\"\\\\]*\"(?:\\s*,\\s*(?:W/)?\"[^\"\\\\]*\")*+)\\s*");

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    String path = http.getRequestURI().substring(http.getContextPath().length());
    try {
      if (!isFramed(http)) {
        answer.setHeader("Connection", "close"); // what follows may be this one's body
        throw new ServiceException(ErrorCode.UNREADABLE);
      }
      requireReadable(http, path);
      requirePlain(path);
      if (path.startsWith("/api/") || path.equals("/held")) {
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

  /** Some servers look at it before, others take it as it comes. */
  private static void requireReadable(HttpServletRequest request, String path) {
    String host = request.getHeader("Host");
    if (UNREADABLE.matcher(path).find()
        || URLDecoder.decode(path, StandardCharsets.UTF_8).indexOf(REPLACEMENT) >= 0
        || host != null && host.isBlank()) {
      throw new ServiceException(ErrorCode.UNREADABLE);
    }
  }

  /** Who does not know a coding cannot know where the body ends (RFC 9112, 6.1). */
  private static boolean isFramed(HttpServletRequest request) {
    return Collections.list(request.getHeaders("Transfer-Encoding")).stream()
        .allMatch(coding -> coding.strip().equalsIgnoreCase("chunked"));
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
    requireTags(request, "If-None-Match");
    if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
      requireTags(request, "If-Match"); // of a change, one that is no tag fits no version: 412
    }
    String type = request.getContentType();
    if (type != null && !MediaRanges.isType(type)) {
      throw new ServiceException(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
    }
  }

  private static void requireTags(HttpServletRequest request, String header) {
    for (String tags : Collections.list(request.getHeaders(header))) {
      if (!ENTITY_TAGS.matcher(tags).matches()) {
        throw new ServiceException(ErrorCode.UNREADABLE);
      }
    }
  }
}

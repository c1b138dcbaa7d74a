package org.centralita.idempotency;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.centralita.error.Refusals;
import org.centralita.rest.ProblemWriter;
import org.centralita.security.CallContext;

/** An answer that is held back until it is certain: nothing of it reaches the caller before. */
final class HeldAnswer extends HttpServletResponseWrapper {

  /** What belongs to the answer, whoever asks for it again. */
  private static final Set<String> STORED =
      Set.of(
          "location",
          "etag",
          "content-type",
          "content-language",
          "vary",
          "preference-applied",
          "retry-after",
          "www-authenticate",
          "allow");

  private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final String uri;
  private PrintWriter writer = text();
  private int status = SC_OK;

  /**
   * Holds back what is answered.
   *
   * @param uri that was asked for
   */
  HeldAnswer(HttpServletResponse response, String uri) {
    super(response);
    this.uri = uri;
  }

  private PrintWriter text() {
    return new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
  }

  /** The answer as it is stored. */
  StoredAnswer stored() {
    writer.flush();
    Map<String, List<String>> kept = new TreeMap<>(headers);
    kept.keySet().removeIf(name -> !STORED.contains(name.toLowerCase(Locale.ROOT)));
    return new StoredAnswer(status, kept, body.toString(StandardCharsets.UTF_8));
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return new ServletOutputStream() {
      @Override
      public void write(int value) {
        body.write(value);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) {
        body.write(bytes, offset, length);
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        throw new IllegalStateException("The answer is written at once");
      }
    };
  }

  @Override
  public PrintWriter getWriter() {
    return writer;
  }

  @Override
  public void setStatus(int status) {
    this.status = status;
  }

  @Override
  public int getStatus() {
    return status;
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    sendError(status);
  }

  @Override
  public void sendError(int status) throws IOException {
    reset();
    ProblemWriter.write(Refusals.ofStatus(status), CallContext.current(), uri, this);
  }

  @Override
  public void setHeader(String name, String value) {
    headers.remove(name);
    addHeader(name, value);
  }

  @Override
  public void addHeader(String name, String value) {
    if (value != null) {
      headers.computeIfAbsent(name, none -> new ArrayList<>()).add(value);
    }
  }

  @Override
  public void setIntHeader(String name, int value) {
    setHeader(name, Integer.toString(value));
  }

  @Override
  public void addIntHeader(String name, int value) {
    addHeader(name, Integer.toString(value));
  }

  @Override
  public boolean containsHeader(String name) {
    return headers.containsKey(name) || super.containsHeader(name);
  }

  @Override
  public String getHeader(String name) {
    return headers.containsKey(name) ? headers.get(name).get(0) : super.getHeader(name);
  }

  @Override
  public Collection<String> getHeaders(String name) {
    return headers.containsKey(name) ? headers.get(name) : super.getHeaders(name);
  }

  @Override
  public void setContentType(String type) {
    setHeader("Content-Type", type);
  }

  @Override
  public String getContentType() {
    return headers.containsKey("Content-Type") ? headers.get("Content-Type").get(0) : null;
  }

  @Override
  public void setCharacterEncoding(String charset) {
    // All that is held is UTF-8.
  }

  @Override
  public String getCharacterEncoding() {
    return StandardCharsets.UTF_8.name();
  }

  @Override
  public void setContentLength(int length) {
    // Counted when it is sent.
  }

  @Override
  public void setContentLengthLong(long length) {
    // Counted when it is sent.
  }

  @Override
  public boolean isCommitted() {
    return false;
  }

  @Override
  public void flushBuffer() {
    // Held back.
  }

  @Override
  public void resetBuffer() {
    writer.flush();
    body.reset();
    writer = text(); // who writes anew may have closed the one before
  }

  @Override
  public void reset() {
    resetBuffer();
    headers.clear();
    status = SC_OK;
  }
}

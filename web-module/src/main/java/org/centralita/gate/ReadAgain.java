package org.centralita.gate;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A request whose body was read already, and maybe written anew. */
public final class ReadAgain extends HttpServletRequestWrapper {

  private final byte[] body;

  /** What the body is now; null when it is as it came. */
  private final String type;

  /** What the request's headers say instead, by their names in lower case. */
  private final Map<String, String> told;

  /** The request with the body that was read. */
  public ReadAgain(HttpServletRequest request, byte[] body) {
    this(request, body, Map.of());
  }

  /**
   * The request with another body.
   *
   * @param headers what is told of it instead, by names in lower case; a content type is in UTF-8
   */
  public ReadAgain(HttpServletRequest request, byte[] body, Map<String, String> headers) {
    super(request);
    this.body = body;
    type = headers.get("content-type");
    told = new HashMap<>(headers);
    told.put("content-length", Integer.toString(body.length));
  }

  @Override
  public String getHeader(String name) {
    String value = told.get(name.toLowerCase(Locale.ROOT));
    return value == null ? super.getHeader(name) : value;
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    String value = told.get(name.toLowerCase(Locale.ROOT));
    return value == null
        ? super.getHeaders(name)
        : Collections.enumeration(Collections.singleton(value));
  }

  @Override
  public String getContentType() {
    return type == null ? super.getContentType() : type;
  }

  @Override
  public String getCharacterEncoding() {
    return type == null ? super.getCharacterEncoding() : StandardCharsets.UTF_8.name();
  }

  @Override
  public int getContentLength() {
    return body.length;
  }

  @Override
  public long getContentLengthLong() {
    return body.length;
  }

  @Override
  public BufferedReader getReader() {
    String charset = getCharacterEncoding();
    return new BufferedReader(
        new InputStreamReader(
            getInputStream(), charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset)));
  }

  @Override
  public ServletInputStream getInputStream() {
    ByteArrayInputStream bytes = new ByteArrayInputStream(body);
    return new ServletInputStream() {
      @Override
      public int read() {
        return bytes.read();
      }

      @Override
      public int read(byte[] buffer, int offset, int length) {
        return bytes.read(buffer, offset, length);
      }

      @Override
      public boolean isFinished() {
        return bytes.available() == 0;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new IllegalStateException("The body is here already");
      }
    };
  }
}

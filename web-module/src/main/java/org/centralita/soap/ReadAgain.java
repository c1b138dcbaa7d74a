package org.centralita.soap;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;

/** A SOAP request whose message was read already, and is now in UTF-8. */
final class ReadAgain extends HttpServletRequestWrapper {

  private static final String TYPE = "text/xml;charset=UTF-8";

  private final byte[] body;

  /** What has become of the headers that tell about the body. */
  private final Map<String, String> told;

  ReadAgain(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = body;
    told = Map.of("content-type", TYPE, "content-length", Integer.toString(body.length));
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
    return TYPE;
  }

  @Override
  public String getCharacterEncoding() {
    return StandardCharsets.UTF_8.name();
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
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
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
        throw new IllegalStateException("SOAP requests are read at once");
      }
    };
  }
}

package org.centralita.soap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.centralita.security.CallContext;
import org.centralita.settings.Setting;

/**
 * Publishes WSDL and schema as they were agreed, from the api module. Servers would each make their
 * own from the endpoint's class, differently laid out, with the address that they believe to have.
 */
final class Description {

  /** In the kept documents, for the address of whoever publishes them. */
  private static final String KEPT = "http://localhost:8080/centralita";

  private Description() {}

  /**
   * Answers {@code ?wsdl} and {@code ?xsd=1}; 405 for what is no message and asks for neither.
   *
   * @param service name of a service that exists
   */
  static void answer(String service, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String query = String.valueOf(request.getQueryString()).toLowerCase(Locale.ROOT);
    boolean reads = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    if (!reads || !query.equals("wsdl") && !query.equals("xsd=1")) {
      response.setHeader("Allow", "POST");
      FaultWriter.write(
          new ServiceException(ErrorCode.METHOD_NOT_ALLOWED),
          CallContext.current().locale(),
          response,
          ErrorCode.METHOD_NOT_ALLOWED.status());
      return;
    }
    byte[] text = published(service, query.equals("wsdl") ? ".wsdl" : ".xsd");
    response.setContentType("text/xml;charset=UTF-8");
    response.setContentLength(text.length);
    response.getOutputStream().write(text);
  }

  private static byte[] published(String service, String kind) {
    String url = Setting.CENTRALITA_PUBLIC_URL.value().orElseThrow();
    return kept(service + kind)
        .replace(KEPT, url)
        .replace(service + ".xsd\"", url + "/soap/v1/" + service + "?xsd=1\"")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String kept(String file) {
    try (InputStream kept = Setting.class.getResourceAsStream("/contract/" + file)) {
      return new String(kept.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

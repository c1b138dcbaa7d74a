package org.centralita.page;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.centralita.settings.Setting;

/**
 * Publishes the description of REST as it was agreed, from the api module. As a file of the
 * application's it would leave the server past HTTP/2, which Payara then breaks.
 */
@WebServlet("/openapi.yaml")
public class OpenApiServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] text;
    try (InputStream kept = Setting.class.getResourceAsStream("/contract/openapi.yaml")) {
      text = kept.readAllBytes();
    }
    response.setContentType("application/yaml");
    response.setContentLength(text.length);
    response.getOutputStream().write(text);
  }
}

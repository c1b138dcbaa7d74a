package org.centralita.health;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code /health/live}: the node answers. {@code /health/ready}: it has its database, too. In the
 * form of MicroProfile Health, which not all servers have.
 */
@WebServlet({"/health/live", "/health/ready"})
public class HealthServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient HealthService health;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean live = request.getServletPath().endsWith("live");
    boolean up = live || health.ready();
    JsonArrayBuilder checks = Json.createArrayBuilder();
    if (!live) {
      checks.add(Json.createObjectBuilder().add("name", "database").add("status", status(up)));
    }
    JsonObject body =
        Json.createObjectBuilder().add("status", status(up)).add("checks", checks).build();
    response.setStatus(up ? 200 : 503);
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    try (JsonWriter writer = Json.createWriter(response.getOutputStream())) {
      writer.write(body);
    }
  }

  private static String status(boolean up) {
    return up ? "UP" : "DOWN";
  }
}

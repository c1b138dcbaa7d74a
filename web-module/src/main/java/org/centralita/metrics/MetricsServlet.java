package org.centralita.metrics;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /metrics}: all that this node counts, in the text format of Prometheus, 0.0.4. */
@WebServlet(urlPatterns = "/metrics", loadOnStartup = 1)
public class MetricsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final PrometheusTextFormatWriter TEXT = PrometheusTextFormatWriter.create();

  @Override
  public void init() {
    JvmMetrics.builder().register(PrometheusRegistry.defaultRegistry);
    PrometheusRegistry.defaultRegistry.register(new DatabasePool());
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType(TEXT.getContentType());
    response.setHeader("Cache-Control", "no-store");
    TEXT.write(
        response.getOutputStream(),
        PrometheusRegistry.defaultRegistry.scrape(),
        EscapingScheme.UNDERSCORE_ESCAPING);
  }
}

package org.centralita.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import javax.management.JMException;
import javax.management.JMRuntimeException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * The server's pool of connections, as far as the server tells of it by JMX: the runnable jar does,
 * WildFly does when the data source's statistics are on. Elsewhere these numbers are missing.
 */
final class DatabasePool implements MultiCollector {

  private static final String PREFIX = "centralita_database_connections_";

  /** A server's bean, and its attribute for each of our numbers. */
  private record Source(String bean, Map<String, String> attributes) {}

  private static final List<Source> SOURCES =
      List.of(
          new Source(
              "org.centralita:type=DatabasePool",
              Map.of(
                  "in_use", "InUse", "free", "Free", "maximum", "Maximum", "waiting", "Waiting")),
          new Source(
              "jboss.as:subsystem=datasources,data-source=centralita,statistics=pool",
              Map.of("in_use", "InUseCount", "free", "IdleCount")),
          new Source(
              "jboss.as:subsystem=datasources,data-source=centralita",
              Map.of("maximum", "maxPoolSize")));

  private static final Map<String, String> HELP =
      Map.of(
          "in_use", "Connections that work",
          "free", "Connections that are open and idle",
          "maximum", "How many connections there may be",
          "waiting", "Calls that wait for a connection");

  @Override
  public MetricSnapshots collect() {
    MetricSnapshots.Builder metrics = MetricSnapshots.builder();
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    for (Source source : SOURCES) {
      for (Map.Entry<String, String> attribute : source.attributes().entrySet()) {
        Number value = read(server, source.bean(), attribute.getValue());
        if (value != null) {
          metrics.metricSnapshot(
              GaugeSnapshot.builder()
                  .name(PREFIX + attribute.getKey())
                  .help(HELP.get(attribute.getKey()))
                  .dataPoint(GaugeDataPointSnapshot.builder().value(value.doubleValue()).build())
                  .build());
        }
      }
    }
    return metrics.build();
  }

  /** Null where the server has no such bean. */
  private static Number read(MBeanServer server, String bean, String attribute) {
    try {
      ObjectName name = new ObjectName(bean);
      return server.isRegistered(name) && server.getAttribute(name, attribute) instanceof Number n
          ? n
          : null;
    } catch (JMException | JMRuntimeException e) {
      return null;
    }
  }
}

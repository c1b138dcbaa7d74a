package org.centralita.health;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * What this node knows about its database, without asking it. A question that has not been answered
 * for a while counts as "away"; one that was asked late, because the node had no time, does not.
 */
@ApplicationScoped
public class Database {

  private static final long PATIENCE = Duration.ofSeconds(2).toNanos();

  private final GaugeWithCallback up =
      GaugeWithCallback.builder()
          .name("centralita_database_up")
          .help("1 while the database answers this node, 0 while it is away")
          .callback(gauge -> gauge.call(isAway() ? 0 : 1))
          .build();

  private volatile boolean answered = true;

  /** When the question was asked that has no answer yet; null where each has one. */
  private volatile Long asked;

  /** Whether it can't be reached, or hangs. */
  public boolean isAway() {
    Long since = asked;
    return !answered || since != null && System.nanoTime() - since > PATIENCE;
  }

  @PostConstruct
  void start() {
    PrometheusRegistry.defaultRegistry.register(up);
  }

  @PreDestroy
  void stop() {
    PrometheusRegistry.defaultRegistry.unregister(up);
  }

  void ask() {
    asked = System.nanoTime();
  }

  void answer(boolean good) {
    answered = good;
    asked = null;
  }
}

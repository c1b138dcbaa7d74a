package org.centralita.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Summary;
import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** The numbers of jobs, sign-ins and the audit trail. Labels are constants of ours, never data. */
@ApplicationScoped
public class Metrics {

  private static final PrometheusRegistry REGISTRY = PrometheusRegistry.defaultRegistry;

  private final Summary jobs =
      Summary.builder()
          .name("centralita_job_seconds")
          .help("Runs of a job on this node and the seconds they took, failed ones too")
          .labelNames("job")
          .withoutExemplars()
          .build();

  private final Counter jobFailures =
      Counter.builder()
          .name("centralita_job_failures_total")
          .help("Runs of a job that failed, if only in part")
          .labelNames("job")
          .withoutExemplars()
          .build();

  private final Gauge jobSuccess =
      Gauge.builder()
          .name("centralita_job_last_success_timestamp_seconds")
          .help("When a job has last done all of its work, in seconds since 1970")
          .labelNames("job")
          .withoutExemplars()
          .build();

  private final Counter signIns =
      Counter.builder()
          .name("centralita_sign_ins_total")
          .help("Sign-ins of people and programs by what became of them")
          .labelNames("kind", "outcome")
          .withoutExemplars()
          .build();

  private final Counter auditEntries =
      Counter.builder()
          .name("centralita_audit_entries_total")
          .help("Entries of the audit trail that this node has committed")
          .withoutExemplars()
          .build();

  /** Not where they are made: a proxy of this class has fields, too. */
  @PostConstruct
  void register() {
    all().forEach(REGISTRY::register);
    for (String kind : new String[] {"person", "program"}) {
      for (String outcome : new String[] {"accepted", "refused", "locked"}) {
        signIns.initLabelValues(kind, outcome);
      }
    }
  }

  @PreDestroy
  void unregister() {
    all().forEach(REGISTRY::unregister);
  }

  private List<Collector> all() {
    return List.of(jobs, jobFailures, jobSuccess, signIns, auditEntries);
  }

  /** Makes them be there from the start on, so that the first event shows as a rise. */
  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    // That is all it takes.
  }

  /**
   * A job has run.
   *
   * @param whole whether it did all of its work
   */
  public void jobRan(String job, double seconds, boolean whole) {
    jobs.labelValues(job).observe(seconds);
    if (whole) {
      jobSuccess.labelValues(job).set(System.currentTimeMillis() / 1000.0);
      jobFailures.initLabelValues(job);
    } else {
      jobFailures.labelValues(job).inc();
    }
  }

  /**
   * Somebody has tried to sign in.
   *
   * @param kind person or program
   * @param outcome accepted, refused or locked
   */
  public void signIn(String kind, String outcome) {
    signIns.labelValues(kind, outcome).inc();
  }

  /** Entries of the audit trail were committed. */
  public void audited(int entries) {
    auditEntries.inc(entries);
  }
}

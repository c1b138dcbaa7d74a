package org.centralita.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.centralita.container.Calls;
import org.centralita.container.Container;
import org.centralita.container.Fixture;
import org.centralita.security.Identity;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** T2: planned terminations are carried out once, whoever works on them. */
@ExtendWith(ArquillianExtension.class)
class TerminationsIT {

  @Inject private TenantService tenants;
  @Inject private Terminations terminations;

  @Deployment
  static WebArchive product() {
    return Container.services(TerminationsIT.class);
  }

  // T2
  @Test
  void endsEachTenantOnceForTheOneWhoAsked() throws Exception {
    List<UUID> due = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      due.add(dueTenant());
    }
    ExecutorService nodes = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> ended = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        ended.add(nodes.submit(this::endAll));
      }
      for (Future<?> node : ended) {
        node.get();
      }
    } finally {
      nodes.shutdownNow();
    }
    for (UUID id : due) {
      assertThat(Fixture.rows("SELECT status, terminates_at FROM tenant WHERE id = ?", id).get(0))
          .containsExactly("TERMINATED", null);
      List<Object[]> trail =
          Fixture.rows(
              "SELECT user_name, on_behalf_of FROM audit_entry WHERE record_id = ? AND message"
                  + " LIKE 'Terminate: %'",
              id);
      assertThat(trail).hasSize(1);
      assertThat(trail.get(0)).containsExactly("system:termination", "admin@example.com");
    }
  }

  // T2
  @Test
  void callsOffTheEndOfAResellerAboveLivingTenants() {
    Identity provider = Fixture.provider();
    UUID reseller = plannedTenant();
    TenantData below = Fixture.reseller();
    below.setParentId(reseller);
    Calls.as(provider, () -> tenants.create(below));
    letItBeDue(reseller);
    endAll();
    TenantData after = Calls.as(provider, () -> tenants.get(reseller));
    assertThat(after.getStatus()).isEqualTo(TenantStatus.ACTIVE);
    assertThat(after.getTerminatesAt()).isNull();
  }

  private void endAll() {
    terminations.due().forEach(terminations::end);
  }

  private UUID dueTenant() {
    UUID id = plannedTenant();
    letItBeDue(id);
    return id;
  }

  private UUID plannedTenant() {
    Identity provider = Fixture.provider();
    UUID id = Calls.as(provider, () -> tenants.create(Fixture.reseller())).getId();
    Instant far = Instant.now().plusSeconds(86_400);
    Calls.as(provider, () -> tenants.terminate(id, far, "moves away"));
    return id;
  }

  /** Puts the planned end back in time, past the product. */
  private static void letItBeDue(UUID id) {
    Fixture.rows("UPDATE tenant SET terminates_at = '2020-01-01' WHERE id = ?", id);
  }
}

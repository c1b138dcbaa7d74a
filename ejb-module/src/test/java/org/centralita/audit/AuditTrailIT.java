package org.centralita.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.centralita.container.Calls;
import org.centralita.container.Container;
import org.centralita.container.Fixture;
import org.centralita.container.Services;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.centralita.security.Identity;
import org.centralita.security.Roles;
import org.centralita.tenant.EditedTenant;
import org.centralita.tenant.Tenant;
import org.centralita.tenant.TenantData;
import org.centralita.tenant.TenantMove;
import org.centralita.tenant.TenantService;
import org.centralita.user.ApiClientData;
import org.centralita.user.ApiClientService;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A1, A2: what the trail promises, on the real server and database. */
@ExtendWith(ArquillianExtension.class)
class AuditTrailIT {

  @Inject private TenantService tenants;
  @Inject private ApiClientService clients;
  @Inject private Services services;

  @Deployment
  static WebArchive product() {
    return Container.services(AuditTrailIT.class);
  }

  // A1
  @Test
  void writesOneRowForOneChange() {
    TenantData made = create();
    made.setDescription("first");
    TenantData changed = Calls.as(Fixture.provider(), () -> tenants.update(made));

    List<Object[]> rows = trail(made.getId());
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0)).startsWith("POST", "admin@example.com", "203.0.113.7", "because");
    Object[] update = rows.get(1);
    assertThat(update).startsWith("PUT", "admin@example.com", "203.0.113.7", "because");
    assertThat(update[4]).isEqualTo("{\"description\":null}");
    assertThat(update[5]).isEqualTo("{\"description\":\"first\"}");
    assertThat(changed.getVersion()).isEqualTo(made.getVersion() + 1);
  }

  // A1
  @Test
  void writesOneRowHoweverOftenTheTransactionFlushes() {
    TenantData made = create();
    Calls.as(
        Fixture.provider(),
        () ->
            services.inTransaction(
                em -> {
                  Tenant tenant = em.find(Tenant.class, made.getId());
                  rename(tenant, made, "once");
                  em.flush();
                  rename(tenant, made, "twice");
                  em.flush();
                  return null;
                }));
    List<Object[]> rows = trail(made.getId());
    assertThat(rows).hasSize(2);
    assertThat(rows.get(1)[4]).isEqualTo("{\"description\":null}");
    assertThat(rows.get(1)[5]).isEqualTo("{\"description\":\"twice\"}");
  }

  // A1
  @Test
  void writesNothingWhenNothingChanged() {
    TenantData made = create();
    Calls.as(Fixture.provider(), () -> tenants.update(made));
    assertThat(trail(made.getId())).hasSize(1);
  }

  // A1
  @Test
  void writesNothingForARefusedChange() {
    TenantData made = create();
    assertThatThrownBy(
            () ->
                Calls.as(
                    Fixture.provider(), () -> tenants.move(made.getId(), TenantMove.ENABLE, null)))
        .isInstanceOfSatisfying(
            ServiceException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.MOVE_NOT_ALLOWED));
    assertThat(trail(made.getId())).hasSize(1);
  }

  // A1
  @Test
  void writesNothingWhenTheTransactionRollsBackAfterTheFlush() {
    TenantData made = create();
    assertThatThrownBy(
            () ->
                services.doInTransaction(
                    em -> {
                      rename(em.find(Tenant.class, made.getId()), made, "never");
                      em.flush();
                      throw new IllegalStateException("too late");
                    }))
        .hasRootCauseMessage("too late");
    assertThat(trail(made.getId())).hasSize(1);
  }

  // A1
  @Test
  void refusesTheChangeWhenTheTrailCannotBeWritten() {
    TenantData made = create();
    Fixture.rows("RENAME TABLE audit_entry TO audit_entry_away");
    try {
      made.setDescription("untold");
      assertThatThrownBy(() -> Calls.as(Fixture.provider(), () -> tenants.update(made)))
          .isNotInstanceOf(ServiceException.class);
    } finally {
      Fixture.rows("RENAME TABLE audit_entry_away TO audit_entry");
    }
    assertThat(description(made.getId())).isNull();
    assertThat(trail(made.getId())).hasSize(1);
  }

  // A1
  @Test
  void keepsTheBeforeOfEachOfManyConcurrentEdits() throws Exception {
    TenantData made = create();
    Identity provider = Fixture.provider();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<? extends Future<?>> edits =
          IntStream.range(0, 40)
              .mapToObj(
                  i -> threads.submit(() -> editUntilItHolds(provider, made.getId(), "v" + i)))
              .toList();
      for (Future<?> edit : edits) {
        edit.get();
      }
    } finally {
      threads.shutdownNow();
    }
    List<Object[]> rows =
        Fixture.rows(
            "SELECT JSON_VALUE(before_json, '$.description'), JSON_VALUE(after_json,"
                + " '$.description') FROM audit_entry WHERE record_id = ? AND action = 'PUT'",
            made.getId());
    assertThat(rows).hasSize(40);
    // Each entry begins where another one ended: the edits form one chain from null to the last.
    List<Object> befores = rows.stream().map(row -> row[0]).toList();
    List<Object> afters = rows.stream().map(row -> row[1]).toList();
    assertThat(befores).doesNotHaveDuplicates().containsNull();
    assertThat(afters).doesNotHaveDuplicates();
    assertThat(befores.stream().filter(before -> before != null).toList())
        .isSubsetOf(afters)
        .hasSize(39);
    assertThat(afters.stream().filter(after -> !befores.contains(after)).toList())
        .containsExactly(description(made.getId()));
  }

  // A2
  @Test
  void neverHoldsASecret() {
    Identity provider = Fixture.provider();
    ApiClientData wanted = new ApiClientData();
    wanted.setName("bot " + UUID.randomUUID());
    wanted.setRoles(List.of(Roles.RESELLER_USER));
    ApiClientData made = Calls.as(provider, () -> clients.create(provider.tenantId(), wanted));
    List<Object[]> rows = trail(made.getId());
    assertThat(rows).hasSize(1);
    Object hash =
        Fixture.rows("SELECT secret_hash FROM api_client WHERE id = ?", made.getId()).get(0)[0];
    assertThat((String) rows.get(0)[5])
        .contains("\"secretHash\":\"(changed)\"")
        .doesNotContain(made.getClientSecret())
        .doesNotContain((String) hash);
  }

  private void editUntilItHolds(Identity caller, UUID id, String description) {
    while (true) {
      try {
        Calls.as(
            caller,
            () -> {
              TenantData data = tenants.get(id);
              data.setDescription(description);
              return tenants.update(data);
            });
        return;
      } catch (ServiceException e) {
        assertThat(e.code()).isEqualTo(ErrorCode.STALE);
      }
    }
  }

  private static void rename(Tenant tenant, TenantData data, String description) {
    data.setDescription(description);
    EditedTenant.apply(tenant, data);
  }

  private TenantData create() {
    return Calls.as(Fixture.provider(), () -> tenants.create(Fixture.reseller()));
  }

  private static Object description(UUID id) {
    return Fixture.rows("SELECT description FROM tenant WHERE id = ?", id).get(0)[0];
  }

  private static List<Object[]> trail(UUID recordId) {
    return Fixture.rows(
        "SELECT action, user_name, ip, comment, before_json, after_json FROM audit_entry"
            + " WHERE record_id = ? ORDER BY id",
        recordId);
  }
}

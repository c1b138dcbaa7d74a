package org.centralita.nodes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aCustomer;
import static org.centralita.testing.TenantBuilder.aReseller;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.centralita.testing.Api;
import org.centralita.testing.Hygiene;
import org.centralita.testing.Nodes;
import org.centralita.testing.ProductTypes;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** N2: two nodes over one database give out the numbers of one account. */
@Tag("launcher")
class NumberBlocksIT {

  private static final int THREADS = 32;
  private static final int BLOCKS = 2_000;
  private static final int CUSTOMERS = 8;
  private static final long START = 10_000;
  private static final int SIZE = 10;

  private static Nodes nodes;
  private static Api api;

  @BeforeAll
  static void start() {
    nodes = new Nodes();
    api = Api.asProvider(nodes.first());
  }

  @AfterAll
  static void stop() {
    if (nodes != null) {
      nodes.close();
    }
  }

  @Test // N2
  void assignEachBlockOnceWithoutOverlapOrGap() throws Exception {
    String type = ProductTypes.make(api, Map.of());
    Tenant account = Tenant.of(api.post("/tenants", aReseller().enabled().body()));
    Api.ok(
        api.put(
            account.path() + "/number-settings",
            "\"0\"",
            Map.of("rangeStart", START, "blockSize", SIZE)));
    List<Tenant> customers = new ArrayList<>();
    for (int i = 0; i < CUSTOMERS; i++) {
      customers.add(
          Tenant.of(
              api.post("/tenants", aCustomer().below(account).withType(type).enabled().body())));
    }

    List<Long> starts = assignAll(customers);

    assertThat(starts)
        .containsExactlyInAnyOrderElementsOf(
            LongStream.range(0, BLOCKS).map(i -> START + i * SIZE).boxed().toList());
    try (Connection sql = nodes.first().sql();
        Statement select = sql.createStatement()) {
      assertThat(number(select, "SELECT COUNT(*) FROM centralita.number_block")).isEqualTo(BLOCKS);
      assertThat(
              number(
                  select,
                  "SELECT COUNT(DISTINCT record_id) FROM centralita.audit_entry WHERE action ="
                      + " 'POST' AND table_name = 'number_block'"))
          .isEqualTo(BLOCKS);
      assertThat(
              number(
                  select,
                  "SELECT COUNT(*) FROM centralita.audit_entry WHERE table_name = 'number_block'"))
          .as("each once")
          .isEqualTo(BLOCKS);
    }
  }

  /** Half of the threads ask one node, half the other; every answer must be a block. */
  private static List<Long> assignAll(List<Tenant> customers) throws Exception {
    AtomicInteger next = new AtomicInteger();
    CyclicBarrier together = new CyclicBarrier(THREADS);
    List<Callable<List<Long>>> tasks = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      String node = i % 2 == 0 ? nodes.firstAddress() : nodes.secondAddress();
      tasks.add(
          () -> {
            together.await();
            List<Long> mine = new ArrayList<>();
            for (int n = next.getAndIncrement(); n < BLOCKS; n = next.getAndIncrement()) {
              mine.add(assign(node, customers.get(n % CUSTOMERS)));
            }
            return mine;
          });
    }
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      List<Long> starts = new ArrayList<>();
      for (Future<List<Long>> some : pool.invokeAll(tasks)) {
        starts.addAll(some.get());
      }
      return starts;
    } finally {
      pool.shutdownNow();
    }
  }

  private static long assign(String node, Tenant customer) {
    Response made =
        given()
            .config(Api.CONFIG)
            .baseUri(node)
            .basePath("")
            .filter(new Hygiene())
            .header("Authorization", "Bearer " + api.token())
            .post("/api/v1" + customer.path() + "/number-blocks");
    assertThat(made.statusCode()).as("%s", made.asString()).isEqualTo(201);
    return made.jsonPath().getLong("start");
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      return row.getLong(1);
    }
  }
}

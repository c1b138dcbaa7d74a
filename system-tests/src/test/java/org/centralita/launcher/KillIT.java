package org.centralita.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.centralita.testing.Api;
import org.centralita.testing.Instance;
import org.centralita.testing.Names;
import org.centralita.testing.Poll;
import org.centralita.testing.ProductTypes;
import org.junit.jupiter.api.Test;

/** A power cut in the middle of the work: what was acknowledged stays, with its audit entry. */
class KillIT {

  private static final int WRITERS = 4;
  private static final int CHANGES_OF_EACH_TENANT = 3;
  private static final int CHANGES_BEFORE_THE_CUT = 200;

  /** What the product has acknowledged: per tenant its name and the notes that it was given. */
  private record Acknowledged(String name, List<String> notes) {}

  private final Map<String, Acknowledged> acknowledged = new ConcurrentHashMap<>();

  @Test // A1
  void keepsEveryAcknowledgedChangeWithItsAuditEntry() throws Exception {
    Path data = Instance.directory("killed");
    Instance instance = Instance.on(data).start();
    String type = ProductTypes.make(Api.asProvider(instance), Map.of());
    for (int round = 0; round < 2; round++) {
      writeUntilCutOff(instance, type);
      instance = Instance.on(data).start();
      verify(Api.asProvider(instance));
    }
    instance.close();
  }

  private void writeUntilCutOff(Instance instance, String type) throws Exception {
    String token = Api.asProvider(instance).token();
    String url = instance.url() + "/api/v1/tenants";
    AtomicInteger changes = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
    try {
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        writers.add(pool.submit(() -> write(url, token, type, changes)));
      }
      Poll.within(
          Duration.ofMinutes(2),
          () ->
              changes.get() >= CHANGES_BEFORE_THE_CUT || writers.stream().anyMatch(Future::isDone),
          () -> changes + " changes");
      assertThat(writers).noneMatch(Future::isDone);
      instance.cutOff();
      for (Future<?> writer : writers) {
        writer.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /** Makes tenants and changes each a few times, until nobody answers any more. */
  private void write(String url, String token, String type, AtomicInteger changes) {
    HttpClient http = HttpClient.newHttpClient();
    try {
      while (true) {
        String name = Names.like("Kill");
        HttpResponse<String> made =
            http.send(
                request(url, token, "application/json")
                    .POST(
                        BodyPublishers.ofString(
                            ("{\"kind\":\"CUSTOMER\",\"name\":\"%s\",\"country\":\"ES\","
                                    + "\"productType\":\"%s\"}")
                                .formatted(name, type)))
                    .build(),
                BodyHandlers.ofString());
        assertThat(made.statusCode()).as("%s", made.body()).isEqualTo(201);
        String location = made.headers().firstValue("Location").orElseThrow();
        String id = location.substring(location.lastIndexOf('/') + 1);
        Acknowledged tenant = new Acknowledged(name, new ArrayList<>());
        acknowledged.put(id, tenant);
        changes.incrementAndGet();
        String etag = made.headers().firstValue("ETag").orElseThrow();
        for (int i = 0; i < CHANGES_OF_EACH_TENANT; i++) {
          String notes = "change " + i;
          HttpResponse<String> changed =
              http.send(
                  request(url + "/" + id, token, Api.MERGE)
                      .header("If-Match", etag)
                      .method("PATCH", BodyPublishers.ofString("{\"notes\":\"" + notes + "\"}"))
                      .build(),
                  BodyHandlers.ofString());
          assertThat(changed.statusCode()).as("%s", changed.body()).isEqualTo(200);
          tenant.notes().add(notes);
          etag = changed.headers().firstValue("ETag").orElseThrow();
          changes.incrementAndGet();
        }
      }
    } catch (IOException e) {
      // The cut.
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest.Builder request(String url, String token, String type) {
    return HttpRequest.newBuilder(URI.create(url))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", type);
  }

  private void verify(Api api) {
    Map<String, String> tenants = new java.util.HashMap<>();
    all(api, "/tenants", "kind", "CUSTOMER")
        .forEach(
            tenant ->
                tenants.put(tenant.get("id").toString(), String.valueOf(tenant.get("notes"))));
    Map<String, List<String>> trail = new java.util.HashMap<>();
    Set<String> created = new HashSet<>();
    for (Map<String, Object> entry : all(api, "/audit", "table", "tenant")) {
      String id = entry.get("recordId").toString();
      if (entry.get("action").equals("POST")) {
        assertThat(created.add(id)).as("one POST entry for %s", id).isTrue();
      } else {
        trail
            .computeIfAbsent(id, none -> new ArrayList<>())
            .add(0, ((Map<?, ?>) entry.get("after")).get("notes").toString());
      }
    }
    // Every tenant has its entry, and every entry its tenant: the root is none of the customers.
    assertThat(created).hasSize(tenants.size() + 1).containsAll(tenants.keySet());

    acknowledged.forEach(
        (id, tenant) -> {
          assertThat(tenants).containsKey(id);
          List<String> changes = trail.getOrDefault(id, List.of());
          // At most one more than acknowledged: the one whose answer the cut has swallowed.
          assertThat(changes.size() - tenant.notes().size()).isBetween(0, 1);
          assertThat(changes.subList(0, tenant.notes().size())).isEqualTo(tenant.notes());
          String last = changes.isEmpty() ? "null" : changes.get(changes.size() - 1);
          assertThat(tenants).containsEntry(id, last);
        });
    assertThat(acknowledged).isNotEmpty();
  }

  private static List<Map<String, Object>> all(Api api, String path, String name, String value) {
    List<Map<String, Object>> items = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      Response page = Api.ok(api.get(path, name, value, "limit", 500, "cursor", cursor));
      items.addAll(page.path("items"));
      cursor = page.path("next");
    }
    return items;
  }
}

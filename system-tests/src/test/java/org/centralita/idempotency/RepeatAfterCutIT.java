package org.centralita.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.centralita.testing.Api;
import org.centralita.testing.Instance;
import org.centralita.testing.Names;
import org.centralita.testing.Poll;
import org.centralita.testing.ProductTypes;
import org.junit.jupiter.api.Test;

/** A power cut in the middle of keyed requests: whoever repeats all of them has each done once. */
class RepeatAfterCutIT {

  private static final int WRITERS = 4;
  private static final int BEFORE_THE_CUT = 150;

  /** A request, with the answer as far as one came. */
  private record Sent(String key, String body, AtomicReference<String> location) {}

  private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
  private final AtomicInteger answered = new AtomicInteger();

  @Test
  void repeatingAllMakesEachTenantOnce() throws Exception {
    Path data = Instance.directory("repeated");
    Instance instance = Instance.on(data).start();
    String type = ProductTypes.make(Api.asProvider(instance), Map.of());
    sendUntilCutOff(instance, type);
    assertThat(sent.size()).isGreaterThan(answered.get());

    instance = Instance.on(data).start();
    Api api = Api.asProvider(instance);
    HttpClient http = HttpClient.newHttpClient();
    int replayed = 0;
    for (Sent request : sent) {
      AtomicReference<HttpResponse<String>> answer = new AtomicReference<>();
      String url = instance.url();
      // What the cut has caught in the middle may be taken up when its lease is over.
      Poll.within(
          Duration.ofMinutes(2),
          () -> {
            answer.set(post(http, url, api.token(), request));
            return answer.get().statusCode() != 409;
          },
          () -> answer.get().body());
      assertThat(answer.get().statusCode()).as("%s", answer.get().body()).isEqualTo(201);
      String location = path(answer.get());
      if (request.location().get() != null) {
        assertThat(location).isEqualTo(request.location().get());
        assertThat(answer.get().headers().firstValue("Idempotency-Replayed")).isPresent();
        replayed++;
      }
      assertThat(api.get(location + "/audit").<List<?>>path("items")).hasSize(1);
    }
    assertThat(replayed).isEqualTo(answered.get());
    assertThat(customers(api)).isEqualTo(sent.size());
    instance.close();
  }

  private void sendUntilCutOff(Instance instance, String type) throws Exception {
    String token = Api.asProvider(instance).token();
    ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
    try {
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        writers.add(pool.submit(() -> send(instance.url(), token, type)));
      }
      Poll.within(
          Duration.ofMinutes(2),
          () -> answered.get() >= BEFORE_THE_CUT || writers.stream().anyMatch(Future::isDone),
          () -> answered + " requests");
      assertThat(writers).noneMatch(Future::isDone);
      instance.cutOff();
      for (Future<?> writer : writers) {
        writer.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private void send(String url, String token, String type) {
    HttpClient http = HttpClient.newHttpClient();
    while (true) {
      Sent request =
          new Sent(
              Names.random(),
              "{\"kind\":\"CUSTOMER\",\"name\":\"%s\",\"country\":\"ES\",\"productType\":\"%s\"}"
                  .formatted(Names.like("Cut"), type),
              new AtomicReference<>());
      sent.add(request);
      HttpResponse<String> made = post(http, url, token, request);
      if (made == null) {
        return;
      }
      assertThat(made.statusCode()).as("%s", made.body()).isEqualTo(201);
      request.location().set(path(made));
      answered.incrementAndGet();
    }
  }

  /** The answer; null when nobody answers any more. */
  private static HttpResponse<String> post(
      HttpClient http, String url, String token, Sent request) {
    try {
      return http.send(
          HttpRequest.newBuilder(URI.create(url + "/api/v1/tenants"))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", request.key())
              .POST(BodyPublishers.ofString(request.body()))
              .build(),
          BodyHandlers.ofString());
    } catch (IOException e) {
      return null;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Below the API: the port differs after the restart. */
  private static String path(HttpResponse<String> made) {
    return made.headers().firstValue("Location").orElseThrow().replaceAll(".*/api/v1", "");
  }

  private static int customers(Api api) {
    int count = 0;
    String cursor = "";
    while (cursor != null) {
      var page = Api.ok(api.get("/tenants", "kind", "CUSTOMER", "limit", 500, "cursor", cursor));
      count += page.<List<?>>path("items").size();
      cursor = page.path("next");
    }
    return count;
  }
}

package org.centralita.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Waits until the application says that it can work. */
final class Readiness {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private Readiness() {}

  static void await(String url, Path logs) throws StartFailure, InterruptedException {
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/health/ready"))
            .timeout(Duration.ofSeconds(30))
            .build();
    Instant end = Instant.now().plus(LIMIT);
    String answer = "none";
    while (Instant.now().isBefore(end)) {
      try {
        int status = client.send(request, BodyHandlers.discarding()).statusCode();
        if (status == 200) {
          return;
        }
        answer = Integer.toString(status);
      } catch (IOException e) {
        answer = DataDirectory.reason(e);
      }
      Thread.sleep(200);
    }
    throw StartFailure.failed(
        "The application is not ready after %d s, its last answer at %s was %s: see %s."
            .formatted(LIMIT.toSeconds(), request.uri(), answer, logs));
  }
}

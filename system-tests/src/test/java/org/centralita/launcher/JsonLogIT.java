package org.centralita.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aCustomer;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.centralita.testing.Api;
import org.centralita.testing.Database;
import org.centralita.testing.Instance;
import org.centralita.testing.Poll;
import org.centralita.testing.ProductTypes;
import org.centralita.testing.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The log as programs read it. */
@Tag("launcher")
class JsonLogIT {

  @Test
  void isJsonLineByLineAndNamesTheRequest() throws IOException {
    String id = "json-log/4711";
    List<String> lines;
    try (Database database = Database.start("json-log");
        Instance node =
            Instance.fresh("json-log")
                .with("CENTRALITA_LOG_FORMAT", "json")
                .with("CENTRALITA_DB_URL", database.url())
                .with("CENTRALITA_DB_USER", database.user())
                .with("CENTRALITA_DB_PASSWORD", database.password())
                .start()) {
      Api provider = Api.asProvider(node);
      String type = ProductTypes.make(provider, Map.of());
      Api stranger =
          provider.clientOf(aCustomer().withType(type).enabled().madeBy(provider), "held.read");
      Response refused = stranger.request().header("X-Request-Id", id).get("/audit");
      Refusal.of(refused, 403, "FORBIDDEN");
      database.kill();
      Poll.within(
          Duration.ofSeconds(20),
          () -> provider.plain().get("/health/ready").statusCode() == 503,
          () -> "Still ready");
      node.stop();
      Path log = node.data().resolve("logs/centralita.log");
      lines = Files.readAllLines(log);
    }

    assertThat(lines).hasSizeGreaterThan(10);
    List<JsonPath> records = lines.stream().map(JsonPath::new).toList();
    assertThat(records)
        .allSatisfy(
            line -> {
              assertThat(line.getString("time"))
                  .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?Z");
              assertThat(line.getString("level")).isNotBlank();
              assertThat(line.getString("logger")).isNotNull();
              assertThat(line.getString("message")).isNotNull();
              assertThat(line.getString("thread")).isNotBlank();
            });
    assertThat(records).anySatisfy(line -> assertThat(line.getString("requestId")).isEqualTo(id));
    assertThat(records)
        .anySatisfy(line -> assertThat(line.getString("exception.stack")).contains("\tat "));
  }
}

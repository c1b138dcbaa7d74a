package org.centralita.launcher;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * A record of the log as a JSON object on a line of its own. It names the request and no person:
 * who called stands in the audit trail under the request's id.
 */
final class JsonLine extends Formatter {
  private final JsonBuilderFactory json = Json.createBuilderFactory(Map.of());

  @Override
  public String format(LogRecord record) {
    JsonObjectBuilder line =
        json.createObjectBuilder()
            .add("time", record.getInstant().truncatedTo(ChronoUnit.MILLIS).toString())
            .add("level", record.getLevel().getName())
            .add("logger", String.valueOf(record.getLoggerName()))
            .add("message", String.valueOf(formatMessage(record)))
            .add("thread", LoggedThread.name());
    LoggedThread.request().ifPresent(id -> line.add("requestId", id));
    Throwable thrown = record.getThrown();
    if (thrown != null) {
      JsonObjectBuilder exception =
          json.createObjectBuilder().add("class", thrown.getClass().getName());
      if (thrown.getMessage() != null) {
        exception.add("message", thrown.getMessage());
      }
      line.add("exception", exception.add("stack", LoggedThread.stack(thrown)));
    }
    return line.build() + "\n";
  }
}

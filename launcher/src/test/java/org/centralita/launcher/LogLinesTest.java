package org.centralita.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.PrintStream;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the log, in both formats. */
class LogLinesTest {
  private static final String FORGED = "2026-01-01T00:00:00.000 SEVERE [-] forged: paid";

  private final String threadName = Thread.currentThread().getName();

  @BeforeEach
  void workOnARequest() {
    Thread.currentThread().setName("http-1 request=erp-42/a");
  }

  @AfterEach
  void goOn() {
    Thread.currentThread().setName(threadName);
  }

  private static LogRecord record(String message) {
    LogRecord record = new LogRecord(Level.WARNING, message);
    record.setLoggerName("org.centralita.x");
    record.setInstant(Instant.parse("2026-03-04T05:06:07.890123Z"));
    return record;
  }

  private static JsonObject json(String line) {
    assertThat(line).endsWith("}\n").hasLineCount(1);
    try (JsonReader reader = Json.createReader(new StringReader(line))) {
      return reader.readObject();
    }
  }

  @Test
  void aTextLineNamesTheRequest() {
    assertThat(new TextLine().format(record("It's done")))
        .matches(
            "2026-03-0\\dT\\d\\d:\\d\\d:07\\.890 \\S+ \\[erp-42/a] org\\.centralita\\.x: It's done\\R");
  }

  @Test
  void aRecordWithoutAMessageIsALineAllTheSame() {
    assertThat(new TextLine().format(record(null))).contains("org.centralita.x: null");
    assertThat(json(new JsonLine().format(record(null))).getString("message")).isEqualTo("null");
  }

  @Test
  void aJsonLineHasAllOfARecord() {
    LogRecord record = record("{0} of \"{1}\"");
    record.setParameters(new Object[] {7, "Ñandú\u2028"});

    JsonObject line = json(new JsonLine().format(record));

    assertThat(line).hasSize(6);
    assertThat(line.getString("time")).isEqualTo("2026-03-04T05:06:07.890Z");
    assertThat(line.getString("level")).isEqualTo("WARNING");
    assertThat(line.getString("logger")).isEqualTo("org.centralita.x");
    assertThat(line.getString("message")).isEqualTo("7 of \"Ñandú\u2028\"");
    assertThat(line.getString("thread")).isEqualTo("http-1");
    assertThat(line.getString("requestId")).isEqualTo("erp-42/a");
  }

  @Test
  void aJsonLineOutsideOfRequestsNamesNone() {
    Thread.currentThread().setName("timer");

    JsonObject line = json(new JsonLine().format(record("x")));

    assertThat(line).doesNotContainKey("requestId");
    assertThat(line.getString("thread")).isEqualTo("timer");
  }

  @Test
  void aJsonLineHasTheException() {
    LogRecord record = record("Broken");
    record.setThrown(new IllegalStateException("outer\n" + FORGED, new RuntimeException()));

    JsonObject exception = json(new JsonLine().format(record)).getJsonObject("exception");

    assertThat(exception.getString("class")).isEqualTo("java.lang.IllegalStateException");
    assertThat(exception.getString("message")).isEqualTo("outer\n" + FORGED);
    assertThat(exception.getString("stack"))
        .contains("\tat org.centralita.launcher.LogLinesTest.")
        .contains("Caused by: java.lang.RuntimeException");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\u000b", "\f"})
  void nobodyForgesALine(String lineEnd) {
    LogRecord record = record("Hello" + lineEnd + FORGED);
    record.setThrown(new IllegalStateException("x" + lineEnd + FORGED));

    String text = new TextLine().format(record);
    json(new JsonLine().format(record));

    assertThat(text.split("\\R"))
        .hasSizeGreaterThan(4)
        .filteredOn(l -> !l.startsWith("\t"))
        .hasSize(1);
    assertThat(text).doesNotContain("\r", "\u0085", "\u2028", "\u2029", "\u000b", "\f");
  }

  @Test
  void controlCharactersDoNotReachATerminal() {
    assertThat(new TextLine().format(record("a\u001b[2Jb\u0000\tc"))).endsWith(": a?[2Jb?\tc\n");
  }

  @Test
  void whatIsPrintedBecomesRecords() {
    List<String> records = new ArrayList<>();
    Handler log =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            records.add(record.getLoggerName() + ": " + record.getMessage());
          }

          @Override
          public void flush() {
            // Keeps nothing back.
          }

          @Override
          public void close() {
            // Holds nothing open.
          }
        };
    PrintStream out = PrintedLines.to(log, "stdout");

    out.print("one ");
    out.println("Ñ");
    out.print("two\r\nthree {0}\n\nnot yet");

    assertThat(records).containsExactly("stdout: one Ñ", "stdout: two", "stdout: three {0}");
  }
}

package org.centralita.launcher;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Makes a record of the log of each line that is printed. */
final class PrintedLines extends OutputStream {
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final Handler log;
  private final String name;

  private PrintedLines(Handler log, String name) {
    this.log = log;
    this.name = name;
  }

  /** A stream to print to, and the logger's name under which its lines appear. */
  static PrintStream to(Handler log, String name) {
    return new PrintStream(new PrintedLines(log, name), false, StandardCharsets.UTF_8);
  }

  @Override
  public synchronized void write(int value) {
    if (value != '\n') {
      line.write(value);
      return;
    }
    String text = line.toString(StandardCharsets.UTF_8).stripTrailing();
    line.reset();
    if (!text.isEmpty()) {
      LogRecord record = new LogRecord(Level.INFO, text);
      record.setLoggerName(name);
      log.publish(record);
    }
  }
}

package org.centralita.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one file for everything that server and application have to tell: their loggers, and what
 * they print. When it is full it moves aside, and the one that was there before goes.
 */
final class LogFile extends OutputStream {
  private static final long FULL = 10L * 1024 * 1024;
  private static final int KEPT = 4;

  private final Path file;
  private OutputStream out;
  private long size;

  private LogFile(Path file) throws IOException {
    this.file = file;
    open();
  }

  /** Sends the loggers' records and all that is printed from now on to the file. */
  static LogFile takeOver(Path file) throws IOException {
    LogFile log = new LogFile(file);
    PrintStream lines = new PrintStream(log, true, StandardCharsets.UTF_8);
    System.setOut(lines);
    System.setErr(lines);
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    root.addHandler(new Records(lines));
    return log;
  }

  /** Moves a log aside when it is full; the oldest of those moved before goes. */
  static void rotate(Path file) throws IOException {
    if (!Files.exists(file) || Files.size(file) < FULL) {
      return;
    }
    for (int i = KEPT; i > 1; i--) {
      Path older = file.resolveSibling(file.getFileName() + "." + (i - 1));
      if (Files.exists(older)) {
        move(older, file.resolveSibling(file.getFileName() + "." + i));
      }
    }
    move(file, file.resolveSibling(file.getFileName() + ".1"));
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  private void open() throws IOException {
    rotate(file);
    size = Files.exists(file) ? Files.size(file) : 0;
    out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @Override
  public synchronized void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    size += length;
    if (size >= FULL && bytes[offset + length - 1] == '\n') {
      out.close();
      open();
    }
  }

  @Override
  public synchronized void close() throws IOException {
    out.close();
  }

  private static final class Records extends Handler {
    private final PrintStream lines;

    Records(PrintStream lines) {
      this.lines = lines;
      setLevel(Level.ALL);
      setFormatter(new Line());
    }

    @Override
    public void publish(LogRecord record) {
      if (isLoggable(record)) {
        lines.print(getFormatter().format(record));
      }
    }

    @Override
    public void flush() {
      lines.flush();
    }

    @Override
    public void close() {
      // The file stays open: the server still logs while it is being stopped.
    }
  }

  /** One line of the log; it names the request that it tells of. */
  private static final class Line extends Formatter {
    /** How the application marks the thread that works on a request. */
    private static final Pattern REQUEST = Pattern.compile(".* request=(\\S+)");

    @Override
    public String format(LogRecord record) {
      Matcher request = REQUEST.matcher(Thread.currentThread().getName());
      StringWriter trace = new StringWriter();
      if (record.getThrown() != null) {
        PrintWriter lines = new PrintWriter(trace);
        lines.println();
        record.getThrown().printStackTrace(lines);
      }
      return "%1$tFT%1$tT.%1$tL %2$s [%3$s] %4$s: %5$s%6$s%n"
          .formatted(
              record.getInstant().atZone(ZoneId.systemDefault()),
              record.getLevel().getLocalizedName(),
              request.matches() ? request.group(1) : "-",
              record.getLoggerName(),
              formatMessage(record),
              trace);
    }
  }
}

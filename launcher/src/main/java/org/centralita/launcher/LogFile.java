package org.centralita.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

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
    Records records = new Records(new PrintStream(log, true, StandardCharsets.UTF_8));
    System.setOut(PrintedLines.to(records, "stdout"));
    System.setErr(PrintedLines.to(records, "stderr"));
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    root.addHandler(records);
    return log;
  }

  /**
   * Has each line be a JSON object from now on. Before the server's libraries are there nothing can
   * write it, and nothing is logged but why a start has failed.
   */
  static void speakJson() {
    for (Handler handler : Logger.getLogger("").getHandlers()) {
      if (handler instanceof Records) {
        handler.setFormatter(new JsonLine());
      }
    }
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
      setFormatter(new TextLine());
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
}

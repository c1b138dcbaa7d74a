package org.centralita.rest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** A table as comma-separated values (RFC 4180), fit for spreadsheets. */
public final class Csv implements Closeable {

  /** Its media type. */
  public static final String TYPE = "text/csv";

  /** The same as answers name it: with the header line that each table has. */
  public static final String UTF_8 = "text/csv;charset=UTF-8;header=present";

  /** What spreadsheets take for the beginning of a formula. */
  private static final String FORMULA = "=+-@\t\r";

  private final Writer out;

  Csv(Writer out) {
    this.out = out;
  }

  /**
   * A whole table, however long, that is complete before anybody gets its first line.
   *
   * @param lines writes it; what it throws leaves nothing behind
   * @return the bytes; the file below them goes when this is closed
   */
  public static InputStream of(Consumer<Csv> lines) throws IOException {
    Path file = Files.createTempFile("centralita", ".csv");
    try {
      try (Csv table = new Csv(Files.newBufferedWriter(file))) {
        lines.accept(table);
      }
      return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
    } catch (RuntimeException | IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /** Adds a line; null is an empty value. */
  public Csv line(Object... values) {
    try {
      for (int i = 0; i < values.length; i++) {
        out.append(i == 0 ? "" : ",").append(value(values[i]));
      }
      out.append("\r\n");
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Text of others that would be calculated is shown as text instead. */
  private static String value(Object value) {
    String text = value == null ? "" : value.toString();
    if (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}

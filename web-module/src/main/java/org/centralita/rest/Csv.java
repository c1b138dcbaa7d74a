package org.centralita.rest;

/** A table as comma-separated values (RFC 4180), fit for spreadsheets. */
public final class Csv {

  /** Its media type. */
  public static final String TYPE = "text/csv";

  /** The same as answers name it: with the header line that each table has. */
  public static final String UTF_8 = "text/csv;charset=UTF-8;header=present";

  /** What spreadsheets take for the beginning of a formula. */
  private static final String FORMULA = "=+-@\t\r";

  private final StringBuilder lines = new StringBuilder();

  /** Adds a line; null is an empty value. */
  public Csv line(Object... values) {
    for (int i = 0; i < values.length; i++) {
      lines.append(i == 0 ? "" : ",").append(value(values[i]));
    }
    lines.append("\r\n");
    return this;
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
  public String toString() {
    return lines.toString();
  }
}

package org.centralita.launcher;

import java.time.ZoneId;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/**
 * A record of the log as one line that names the request that it tells of. What has more lines goes
 * on behind a tab, so that nobody who gets a text into the log can make up a record.
 */
final class TextLine extends Formatter {
  private static final Pattern LINE_END = Pattern.compile("\\R");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

  @Override
  public String format(LogRecord record) {
    String text = String.valueOf(formatMessage(record));
    if (record.getThrown() != null) {
      text += "\n" + LoggedThread.stack(record.getThrown());
    }
    String safe = LINE_END.matcher(text.stripTrailing()).replaceAll("\n\t");
    return "%1$tFT%1$tT.%1$tL %2$s [%3$s] %4$s: %5$s%n"
        .formatted(
            record.getInstant().atZone(ZoneId.systemDefault()),
            record.getLevel().getLocalizedName(),
            LoggedThread.request().orElse("-"),
            record.getLoggerName(),
            CONTROL.matcher(safe).replaceAll("?"));
  }
}

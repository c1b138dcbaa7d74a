package org.centralita.emergency;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report of gaps as a file (RFC 4180). */
final class ReadinessCsv {

  private ReadinessCsv() {}

  static String of(ReadinessReport report) {
    return Stream.concat(
            Stream.of("tenantId,subjectType,subjectId,subjectName,code,message"),
            report.getGaps().stream().map(ReadinessCsv::line))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String line(ReadinessGap gap) {
    return Stream.of(
            gap.getTenantId(),
            gap.getSubjectType(),
            gap.getSubjectId(),
            gap.getSubjectName(),
            gap.getCode(),
            gap.getMessage())
        .map(value -> quoted(Objects.toString(value, "")))
        .collect(Collectors.joining(","));
  }

  /** Spreadsheets take what begins with one of these as a formula, so a blank stands before it. */
  private static String quoted(String text) {
    String plain = text.matches("(?s)[=+@\\t\\r-].*") ? " " + text : text;
    return "\"" + plain.replace("\"", "\"\"") + "\"";
  }
}

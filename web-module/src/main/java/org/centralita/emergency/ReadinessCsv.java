package org.centralita.emergency;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.centralita.rest.Csv;

/** The report of gaps as a table (E4): one line for each gap, under the names of its fields. */
final class ReadinessCsv {

  static final String FILE = "emergency-readiness.csv";

  private ReadinessCsv() {}

  /** All gaps of the tenant, or of those below it. */
  static InputStream of(ReadinessService readiness, UUID tenantId) throws IOException {
    return Csv.of(
        table -> {
          table.line(
              "subjectType",
              "subjectId",
              "subjectName",
              "tenantId",
              "tenantName",
              "code",
              "message");
          readiness.export(
              tenantId,
              gap ->
                  table.line(
                      gap.getSubjectType(),
                      gap.getSubjectId(),
                      gap.getSubjectName(),
                      gap.getTenantId(),
                      gap.getTenantName(),
                      gap.getCode(),
                      gap.getMessage()));
        });
  }
}

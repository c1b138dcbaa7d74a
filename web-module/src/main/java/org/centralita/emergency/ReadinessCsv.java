package org.centralita.emergency;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.centralita.rest.Csv;

/** The report of gaps as a table (E4): one line for each gap, under the names of its fields. */
@Provider
@Produces(Csv.TYPE)
public class ReadinessCsv implements MessageBodyWriter<ReadinessReport> {

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] notes, MediaType media) {
    return type == ReadinessReport.class;
  }

  @Override
  public void writeTo(
      ReadinessReport report,
      Class<?> type,
      Type generic,
      Annotation[] notes,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    headers.putSingle(HttpHeaders.CONTENT_TYPE, Csv.UTF_8);
    headers.putSingle(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"emergency-readiness.csv\"");
    body.write(csv(report).getBytes(StandardCharsets.UTF_8));
  }

  static String csv(ReadinessReport report) {
    Csv table =
        new Csv()
            .line(
                "subjectType",
                "subjectId",
                "subjectName",
                "tenantId",
                "tenantName",
                "code",
                "message");
    for (ReadinessGap gap : report.getGaps()) {
      table.line(
          gap.getSubjectType(),
          gap.getSubjectId(),
          gap.getSubjectName(),
          gap.getTenantId(),
          gap.getTenantName(),
          gap.getCode(),
          gap.getMessage());
    }
    return table.toString();
  }
}

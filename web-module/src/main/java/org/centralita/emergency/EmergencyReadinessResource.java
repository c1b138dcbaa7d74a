package org.centralita.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.centralita.rest.Csv;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** {@code /tenants/{id}/emergency-readiness}. */
@Path("tenants/{id}/emergency-readiness")
@ApplicationScoped
public class EmergencyReadinessResource {

  private static final MediaType TABLE = MediaType.valueOf(Csv.TYPE);

  private static final List<Variant> VARIANTS =
      Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, TABLE).build();

  @Inject private ReadinessService readiness;

  /** The report, or as a table all that it would tell had it no end. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
  @APIResponseSchema(ReadinessReport.class)
  public Object get(@PathParam("id") UUID id, @Context Request request) throws IOException {
    if (!TABLE.isCompatible(request.selectVariant(VARIANTS).getMediaType())) {
      return readiness.report(id);
    }
    return Response.ok(ReadinessCsv.of(readiness, id), Csv.UTF_8)
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + ReadinessCsv.FILE + "\"")
        .build();
  }
}

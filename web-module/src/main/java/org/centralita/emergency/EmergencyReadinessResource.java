package org.centralita.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.centralita.rest.Csv;

/** {@code /tenants/{id}/emergency-readiness}. */
@Path("tenants/{id}/emergency-readiness")
@ApplicationScoped
public class EmergencyReadinessResource {

  @Inject private ReadinessService readiness;

  @GET
  @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
  public ReadinessReport get(@PathParam("id") UUID id) {
    return readiness.report(id);
  }
}

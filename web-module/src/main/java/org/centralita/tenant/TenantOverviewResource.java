package org.centralita.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.centralita.rest.Versions;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** {@code /tenants/{id}/overview}. */
@Path("tenants/{id}/overview")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class TenantOverviewResource {

  @Inject private TenantService tenants;

  @GET
  @APIResponseSchema(TenantOverview.class)
  public Response get(@PathParam("id") UUID id, @Context Request request) {
    return Versions.unversioned(request, tenants.overview(id));
  }
}

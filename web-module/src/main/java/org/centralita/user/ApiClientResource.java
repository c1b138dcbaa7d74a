package org.centralita.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.centralita.rest.ShownOnce;
import org.centralita.rest.Versions;

/** {@code /tenants/{tenantId}/api-clients}. A client never changes, so its version is always 1. */
@Path("tenants/{tenantId}/api-clients")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ApiClientResource {

  @PathParam("tenantId")
  private UUID tenantId;

  @Inject private ApiClientService clients;

  @GET
  public ApiClientPage find(@BeanParam ApiClientQuery query) {
    return clients.find(tenantId, query);
  }

  @POST
  @ShownOnce
  public Response create(ApiClientData client, @Context UriInfo uri) {
    ApiClientData made = clients.create(tenantId, client);
    return Versions.created(uri, made.getId(), made, 1);
  }

  @GET
  @Path("{id}")
  public Response get(@PathParam("id") UUID id, @Context Request request) {
    return Versions.read(request, clients.get(tenantId, id), 1);
  }

  @DELETE
  @Path("{id}")
  public Response delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
    clients.get(tenantId, id);
    Versions.require(ifMatch, 1);
    clients.delete(tenantId, id);
    return Response.noContent().build();
  }
}

package org.centralita.emergency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.centralita.rest.Versions;

/** {@code /tenants/{id}/emergency-locations}. */
@Path("tenants/{id}/emergency-locations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EmergencyEntryResource {

  @PathParam("id")
  private UUID tenantId;

  @Inject private EmergencyEntryService entries;

  @GET
  public EmergencyEntryList list() {
    return entries.list(tenantId);
  }

  @PUT
  public EmergencyEntryList replaceAll(EmergencyEntryList list) {
    return entries.replace(tenantId, list);
  }

  @POST
  public Response create(EmergencyEntryData entry, @Context UriInfo uri) {
    EmergencyEntryData made = entries.add(tenantId, entry);
    return Versions.created(uri, made.getId(), made);
  }

  @DELETE
  public Response deleteAll() {
    entries.clear(tenantId);
    return Response.noContent().build();
  }

  @PUT
  @Path("{entryId}")
  public EmergencyEntryData replace(@PathParam("entryId") UUID entryId, EmergencyEntryData entry) {
    return entries.update(tenantId, entryId, entry);
  }

  @DELETE
  @Path("{entryId}")
  public Response delete(@PathParam("entryId") UUID entryId) {
    entries.remove(tenantId, entryId);
    return Response.noContent().build();
  }
}

package org.centralita.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.centralita.rest.Patch;
import org.centralita.rest.Versions;

/** {@code /emergency-locations}. */
@Path("emergency-locations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EmergencyLocationResource {

  /** Media type of a location as presence documents carry it (RFC 3863, RFC 4119). */
  static final String PIDF = "application/pidf+xml";

  @Inject private EmergencyLocationService locations;

  @GET
  public EmergencyLocationPage find(@BeanParam EmergencyLocationQuery query) {
    return locations.find(query);
  }

  @POST
  public Response create(EmergencyLocationData location, @Context UriInfo uri) {
    EmergencyLocationData made = locations.create(location);
    return Versions.created(uri, made.getId(), made, made.getVersion());
  }

  @GET
  @Path("{id}")
  public Response get(@PathParam("id") UUID id, @Context Request request) {
    EmergencyLocationData location = locations.get(id);
    return Versions.read(request, location, location.getVersion());
  }

  @GET
  @Path("{id}/pidf-lo")
  @Produces(PIDF)
  public byte[] pidfLo(@PathParam("id") UUID id) {
    return locations.pidfLo(id);
  }

  @PATCH
  @Path("{id}")
  @Consumes({Patch.MERGE, Patch.JSON})
  public Response update(
      @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Patch patch) {
    EmergencyLocationData before = locations.get(id);
    Versions.require(ifMatch, before.getVersion());
    EmergencyLocationData after = Patch.apply(patch, before);
    after.setVersion(before.getVersion());
    EmergencyLocationData stored = locations.update(after);
    return Versions.changed(stored, stored.getVersion());
  }

  @DELETE
  @Path("{id}")
  public Response delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
    locations.delete(id, Versions.require(ifMatch, locations.get(id).getVersion()));
    return Response.noContent().build();
  }
}

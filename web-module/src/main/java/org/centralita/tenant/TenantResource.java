package org.centralita.tenant;

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

/** {@code /tenants}. */
@Path("tenants")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TenantResource {

  @Inject private TenantService tenants;

  @GET
  public TenantPage find(@BeanParam TenantQuery query) {
    return tenants.find(query);
  }

  @POST
  public Response create(TenantData tenant, @Context UriInfo uri) {
    TenantData made = tenants.create(tenant);
    return Versions.created(uri, made.getId(), made, made.getVersion());
  }

  @GET
  @Path("{id}")
  public Response get(@PathParam("id") UUID id, @Context Request request) {
    TenantData tenant = tenants.get(id);
    return Versions.read(request, tenant, tenant.getVersion());
  }

  @PATCH
  @Path("{id}")
  @Consumes({Patch.MERGE, Patch.JSON})
  public Response update(
      @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Patch patch) {
    TenantData before = tenants.get(id);
    Versions.require(ifMatch, before.getVersion());
    TenantData after = Patch.apply(patch, before);
    after.setVersion(before.getVersion());
    return changed(tenants.update(after));
  }

  @DELETE
  @Path("{id}")
  public Response delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
    tenants.terminate(id, Versions.require(ifMatch, tenants.get(id).getVersion()));
    return Response.noContent().build();
  }

  @POST
  @Path("{id}/enable")
  public Response enable(@PathParam("id") UUID id, MoveRequest request) {
    return move(id, TenantMove.ENABLE, request);
  }

  @POST
  @Path("{id}/disable")
  public Response disable(@PathParam("id") UUID id, MoveRequest request) {
    return move(id, TenantMove.DISABLE, request);
  }

  @POST
  @Path("{id}/block")
  public Response block(@PathParam("id") UUID id, MoveRequest request) {
    return move(id, TenantMove.BLOCK, request);
  }

  @POST
  @Path("{id}/unblock")
  public Response unblock(@PathParam("id") UUID id, MoveRequest request) {
    return move(id, TenantMove.UNBLOCK, request);
  }

  @POST
  @Path("{id}/reinstate")
  public Response reinstate(@PathParam("id") UUID id, MoveRequest request) {
    return move(id, TenantMove.REINSTATE, request);
  }

  @POST
  @Path("{id}/terminate")
  public Response terminate(@PathParam("id") UUID id, TerminationRequest request) {
    return request == null
        ? move(id, TenantMove.TERMINATE, null)
        : changed(tenants.terminate(id, request.getAt(), request.getReason()));
  }

  private Response move(UUID id, TenantMove move, MoveRequest request) {
    return changed(tenants.move(id, move, request == null ? null : request.getReason()));
  }

  private static Response changed(TenantData tenant) {
    return Versions.changed(tenant, tenant.getVersion());
  }
}

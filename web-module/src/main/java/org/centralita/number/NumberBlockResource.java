package org.centralita.number;

import jakarta.enterprise.context.RequestScoped;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.centralita.rest.Patch;
import org.centralita.rest.Versions;

/** {@code /tenants/{tenantId}/number-blocks} of a customer. */
@Path("tenants/{tenantId}/number-blocks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NumberBlockResource {

  @PathParam("tenantId")
  private UUID tenantId;

  @Inject private NumberRangeService ranges;

  @GET
  public NumberBlockPage find(@BeanParam NumberBlockQuery query) {
    return ranges.blocks(tenantId, query);
  }

  @POST
  public Response assign(@Context UriInfo uri) {
    NumberBlockData made = ranges.assignNext(tenantId);
    return Versions.created(uri, made.getId(), made, made.getVersion());
  }

  @GET
  @Path("{id}")
  public Response get(@PathParam("id") UUID id) {
    NumberBlockData block = ranges.block(tenantId, id);
    // Never "not modified": how many are used changes without a new version.
    return Versions.changed(block, block.getVersion());
  }

  @PATCH
  @Path("{id}")
  @Consumes({Patch.MERGE, Patch.JSON})
  public Response update(
      @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Patch patch) {
    NumberBlockData before = ranges.block(tenantId, id);
    Versions.require(ifMatch, before.getVersion());
    NumberBlockData after = Patch.apply(patch, before);
    after.setVersion(before.getVersion());
    NumberBlockData stored = ranges.update(tenantId, after);
    return Versions.changed(stored, stored.getVersion());
  }

  @DELETE
  @Path("{id}")
  public Response release(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
    long version = ranges.block(tenantId, id).getVersion();
    ranges.release(tenantId, id, Versions.require(ifMatch, version));
    return Response.noContent().build();
  }
}

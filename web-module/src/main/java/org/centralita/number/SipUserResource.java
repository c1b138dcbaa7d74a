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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.centralita.rest.Patch;
import org.centralita.rest.Versions;

/** {@code /tenants/{tenantId}/sip-users} of a customer. */
@Path("tenants/{tenantId}/sip-users")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SipUserResource {

  @PathParam("tenantId")
  private UUID tenantId;

  @Inject private SipUserService users;

  @GET
  public SipUserPage find(@BeanParam SipUserQuery query) {
    return users.find(tenantId, query);
  }

  @POST
  public Response create(SipUserData user, @Context UriInfo uri) {
    SipUserData made = users.create(tenantId, user);
    return Versions.created(uri, made.getId(), made, made.getVersion());
  }

  @GET
  @Path("{id}")
  public Response get(@PathParam("id") UUID id, @Context Request request) {
    SipUserData user = users.get(tenantId, id);
    return Versions.read(request, user, user.getVersion());
  }

  @PATCH
  @Path("{id}")
  @Consumes({Patch.MERGE, Patch.JSON})
  public Response update(
      @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Patch patch) {
    SipUserData before = users.get(tenantId, id);
    Versions.require(ifMatch, before.getVersion());
    SipUserData after = Patch.apply(patch, before);
    after.setVersion(before.getVersion());
    SipUserData stored = users.update(tenantId, after);
    return Versions.changed(stored, stored.getVersion());
  }

  @DELETE
  @Path("{id}")
  public Response delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
    long version = users.get(tenantId, id).getVersion();
    users.delete(tenantId, id, Versions.require(ifMatch, version));
    return Response.noContent().build();
  }
}

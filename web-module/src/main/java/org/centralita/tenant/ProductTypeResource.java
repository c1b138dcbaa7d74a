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

/** {@code /product-types}. */
@Path("product-types")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProductTypeResource {

  @Inject private ProductTypeService types;

  @GET
  public ProductTypePage find(@BeanParam ProductTypeQuery query) {
    return types.find(query);
  }

  @POST
  public Response create(ProductTypeData type, @Context UriInfo uri) {
    ProductTypeData made = types.create(type);
    return Versions.created(uri, made.getId(), made, made.getVersion());
  }

  @GET
  @Path("{id}")
  public Response get(@PathParam("id") UUID id, @Context Request request) {
    ProductTypeData type = types.get(id);
    return Versions.read(request, type, type.getVersion());
  }

  @PATCH
  @Path("{id}")
  @Consumes({Patch.MERGE, Patch.JSON})
  public Response update(
      @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Patch patch) {
    ProductTypeData before = types.get(id);
    Versions.require(ifMatch, before.getVersion());
    ProductTypeData after = Patch.apply(patch, before);
    after.setVersion(before.getVersion());
    ProductTypeData stored = types.update(after);
    return Versions.changed(stored, stored.getVersion());
  }

  @DELETE
  @Path("{id}")
  public Response delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
    types.delete(id, Versions.require(ifMatch, types.get(id).getVersion()));
    return Response.noContent().build();
  }
}

package org.centralita.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** {@code /roles}. */
@Path("roles")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class RoleResource {

  @Inject private RoleService roles;

  @GET
  @APIResponseSchema(RolePage.class)
  public Response list() {
    return Response.ok(new RolePage(roles.list(), null))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }
}

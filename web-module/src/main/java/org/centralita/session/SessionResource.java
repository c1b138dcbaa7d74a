package org.centralita.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** {@code /sessions}: the caller's own. */
@Path("sessions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

  @Inject private SessionService sessions;

  @GET
  public SessionPage find(@BeanParam SessionQuery query) {
    return sessions.find(query);
  }

  @DELETE
  public void endAll() {
    sessions.endAll();
  }

  @DELETE
  @Path("{id}")
  public void end(@PathParam("id") UUID id) {
    sessions.end(id);
  }
}

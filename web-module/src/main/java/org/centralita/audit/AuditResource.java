package org.centralita.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** {@code /audit}: everything in the caller's scope. */
@Path("audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

  @Inject private AuditService audit;

  @GET
  public AuditPage find(@BeanParam AuditQuery query) {
    return audit.find(query);
  }

  @GET
  @Path("{id}")
  public AuditEntryData get(@PathParam("id") UUID id) {
    return audit.get(id);
  }
}

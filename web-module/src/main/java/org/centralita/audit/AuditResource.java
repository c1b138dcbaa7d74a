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

/** {@code /audit} and {@code /tenants/{id}/audit}. */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

  @Inject private AuditService audit;

  @GET
  @Path("audit")
  public AuditPage find(@BeanParam AuditQuery query) {
    return audit.find(query);
  }

  @GET
  @Path("audit/{id}")
  public AuditEntryData get(@PathParam("id") UUID id) {
    return audit.get(id);
  }

  @GET
  @Path("tenants/{id}/audit")
  public AuditPage findOfTenant(@PathParam("id") UUID tenantId, @BeanParam AuditQuery query) {
    query.setTenantId(tenantId);
    return audit.find(query);
  }
}

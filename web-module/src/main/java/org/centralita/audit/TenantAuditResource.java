package org.centralita.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** {@code /tenants/{id}/audit}. */
@Path("tenants/{id}/audit")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class TenantAuditResource {

  @Inject private AuditService audit;

  @GET
  public AuditPage find(@PathParam("id") UUID tenantId, @BeanParam AuditQuery query) {
    query.setTenantId(tenantId);
    return audit.find(query);
  }
}

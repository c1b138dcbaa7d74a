package org.centralita.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** {@code /tenants/{id}/numbers} of a customer. */
@Path("tenants/{id}/numbers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class NumberResource {

  @Inject private NumberRangeService ranges;

  @GET
  public NumberPage find(@PathParam("id") UUID tenantId, @BeanParam NumberQuery query) {
    return ranges.numbers(tenantId, query);
  }
}

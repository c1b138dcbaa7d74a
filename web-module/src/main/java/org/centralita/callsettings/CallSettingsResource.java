package org.centralita.callsettings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.centralita.rest.Patch;
import org.centralita.rest.Versions;

/** {@code /tenants/{id}/call-settings}. */
@Path("tenants/{id}/call-settings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CallSettingsResource {

  @PathParam("id")
  private UUID tenantId;

  @HeaderParam("If-Match")
  private String ifMatch;

  @Inject private CallSettingsService settings;

  @GET
  public Response get(@Context Request request) {
    CallSettingsData data = settings.get(tenantId);
    return Versions.read(request, data, data.getVersion());
  }

  @PUT
  public Response replace(CallSettingsData data) {
    long version = settings.get(tenantId).getVersion();
    Versions.require(ifMatch, version);
    if (data == null) {
      throw new ServiceException(ErrorCode.UNREADABLE);
    }
    return store(data, version);
  }

  @PATCH
  @Consumes({Patch.MERGE, Patch.JSON})
  public Response update(Patch patch) {
    CallSettingsData before = settings.get(tenantId);
    Versions.require(ifMatch, before.getVersion());
    return store(Patch.apply(patch, before), before.getVersion());
  }

  private Response store(CallSettingsData data, long version) {
    data.setVersion(version);
    CallSettingsData stored = settings.update(tenantId, data);
    return Versions.changed(stored, stored.getVersion());
  }
}

package org.centralita.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.centralita.rest.Versions;

/** {@code /tenants/{id}/number-settings} of a reseller. */
@Path("tenants/{id}/number-settings")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NumberSettingsResource {

  @Inject private NumberRangeService ranges;

  @GET
  public Response get(@PathParam("id") UUID accountId) {
    NumberSettingsData data = ranges.settings(accountId);
    // Never "not modified": the counts of blocks change without a new version.
    return Versions.changed(data, data.getVersion());
  }

  @PUT
  public Response replace(
      @PathParam("id") UUID accountId,
      @HeaderParam("If-Match") String ifMatch,
      NumberSettingsData data) {
    long version = ranges.settings(accountId).getVersion();
    Versions.require(ifMatch, version);
    if (data == null) {
      throw new ServiceException(ErrorCode.UNREADABLE);
    }
    data.setVersion(version);
    NumberSettingsData stored = ranges.update(accountId, data);
    return Versions.changed(stored, stored.getVersion());
  }
}

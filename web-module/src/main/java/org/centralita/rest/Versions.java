package org.centralita.rest;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;

/** A record's version as its strong ETag (RFC 9110, section 8.8.3). */
public final class Versions {

  private Versions() {}

  /** 200 with the record and its ETag, or 304 when the caller has this version. */
  public static Response read(Request request, Object data, long version) {
    EntityTag tag = tag(version);
    Response.ResponseBuilder same = request.evaluatePreconditions(tag);
    return (same == null ? Response.ok(data) : same).tag(tag).build();
  }

  /** 200 with the record as it is after a change. */
  public static Response changed(Object data, long version) {
    return Response.ok(data).tag(tag(version)).build();
  }

  /** 201 with the new record. */
  public static Response created(URI location, Object data, long version) {
    return Response.created(location).entity(data).tag(tag(version)).build();
  }

  /**
   * Refuses a change of a version that the caller has not read: 428 without one, 412 when stale.
   */
  public static void require(String ifMatch, long version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new ServiceException(ErrorCode.PRECONDITION_REQUIRED);
    }
    for (String tag : ifMatch.split(",")) {
      if (tag.strip().equals("*") || tag.strip().equals("\"" + version + "\"")) {
        return;
      }
    }
    throw new ServiceException(ErrorCode.STALE);
  }

  private static EntityTag tag(long version) {
    return new EntityTag(Long.toString(version));
  }
}

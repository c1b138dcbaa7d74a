package org.centralita.rest;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.CRC32;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.centralita.settings.Setting;

/** A record's version as its strong ETag (RFC 9110, section 8.8.3). */
public final class Versions {

  private Versions() {}

  /** 200 with the record and its ETag, or 304 when the caller has this version. */
  public static Response read(Request request, Object data, long version) {
    EntityTag tag = tag(version);
    Response.ResponseBuilder same = evaluate(request, tag);
    return (same == null ? Response.ok(data) : same).tag(tag).build();
  }

  /** Servers throw exceptions of their own at conditions that are no ETags; 412 for an old one. */
  private static Response.ResponseBuilder evaluate(Request request, EntityTag tag) {
    Response.ResponseBuilder same;
    try {
      same = request.evaluatePreconditions(tag);
    } catch (RuntimeException e) {
      throw new ServiceException(ErrorCode.UNREADABLE);
    }
    if (same != null
        && same.build().getStatus() == Response.Status.PRECONDITION_FAILED.getStatusCode()) {
      throw new ServiceException(ErrorCode.STALE);
    }
    return same;
  }

  /** 200 with the record as it is after a change. */
  public static Response changed(Object data, long version) {
    return Response.ok(data).tag(tag(version)).build();
  }

  /** 201 with a new record that has no version of its own. */
  public static Response created(UriInfo uri, UUID id, Object data) {
    return created(uri, id, data, sumOf(data));
  }

  /**
   * 201 with the new record; its address is below the one that clients use, whatever host they
   * named.
   */
  public static Response created(UriInfo uri, UUID id, Object data, long version) {
    String collection = uri.getPath().replaceAll("^/|/$", "");
    String publicUrl = Setting.CENTRALITA_PUBLIC_URL.value().orElseThrow();
    URI location = URI.create(publicUrl + "/api/v1/" + collection + "/" + id);
    return Response.created(location).entity(data).tag(tag(version)).build();
  }

  /** 200 with a record that has no version of its own: its ETag comes from what it says. */
  public static Response unversioned(Request request, Object data) {
    return read(request, data, sumOf(data));
  }

  private static long sumOf(Object data) {
    CRC32 sum = new CRC32();
    sum.update(JsonBodies.write(data).getBytes(StandardCharsets.UTF_8));
    return sum.getValue();
  }

  /**
   * Refuses a change of a version that the caller has not read: 428 without one, 412 when stale.
   *
   * @return the version that the change may be made to; null when the caller takes any
   */
  public static Long require(String ifMatch, long version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new ServiceException(ErrorCode.PRECONDITION_REQUIRED);
    }
    for (String tag : ifMatch.split(",")) {
      if (tag.strip().equals("*")) {
        return null;
      }
      if (tag.strip().equals("\"" + version + "\"")) {
        return version;
      }
    }
    throw new ServiceException(ErrorCode.STALE);
  }

  private static EntityTag tag(long version) {
    return new EntityTag(Long.toString(version));
  }
}

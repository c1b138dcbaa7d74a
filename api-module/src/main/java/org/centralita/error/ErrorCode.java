package org.centralita.error;

/**
 * What can go wrong, as callers see it. The name is the {@code code} of a problem document and of a
 * SOAP fault; the text stands in {@code errors.properties} under the same name.
 */
public enum ErrorCode {
  UNREADABLE(400),
  UNKNOWN_FIELD(400),
  BAD_PARAMETER(400),
  UNAUTHENTICATED(401),
  FORBIDDEN(403),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  NAME_TAKEN(409),
  CODE_TAKEN(409),
  INTERNAL_SYSTEM_TAKEN(409),
  MOVE_NOT_ALLOWED(409),
  PARENT_CLOSED(409),
  TENANT_TERMINATED(409),
  HAS_LIVE_TENANTS(409),
  PRODUCT_TYPE_FIXED(409),
  IN_USE(409),
  NO_NUMBER_SETTINGS(409),
  NO_FREE_BLOCK(409),
  NUMBER_TAKEN(409),
  OTHER_BLOCK(409),
  RANGES_OVERLAP(409),
  REALM_IN_USE(409),
  REALM_TAKEN(409),
  IP_TAKEN(409),
  PATCH_TEST_FAILED(409),
  REQUEST_RUNNING(409),
  STALE(412),
  TOO_LARGE(413),
  UNSUPPORTED_MEDIA_TYPE(415),
  INVALID(422),
  KEY_REUSED(422),
  PRECONDITION_REQUIRED(428),
  TOO_MANY_REQUESTS(429),
  INTERNAL(500),
  UNAVAILABLE(503);

  private final int status;

  ErrorCode(int status) {
    this.status = status;
  }

  /** The HTTP status that REST answers with. */
  public int status() {
    return status;
  }
}

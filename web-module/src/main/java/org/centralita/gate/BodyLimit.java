package org.centralita.gate;

/** How large a request's body may be. */
final class BodyLimit {

  /** Bytes of a record, with room to spare. */
  private static final long RECORD = 1024 * 1024;

  /** Bytes of a request for a location, which has some hundred. */
  private static final long LOCATION_REQUEST = 64 * 1024;

  private BodyLimit() {}

  /**
   * The most bytes that are taken there; all that takes more or less than records has its line
   * here.
   *
   * @param path below the context root
   */
  static long of(String path) {
    return path.equals("/held") ? LOCATION_REQUEST : RECORD;
  }
}

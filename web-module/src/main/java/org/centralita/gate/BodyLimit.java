package org.centralita.gate;

/** How large a request's body may be. */
final class BodyLimit {

  /** Bytes of a record, with room to spare. */
  private static final long RECORD = 1024 * 1024;

  private BodyLimit() {}

  /**
   * The most bytes that are taken there; all that takes more than records has its line here.
   *
   * @param path below the context root
   */
  static long of(String path) {
    return RECORD;
  }
}

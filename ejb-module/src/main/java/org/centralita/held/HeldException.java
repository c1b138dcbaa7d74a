package org.centralita.held;

/** A request that HELD has an error for. */
final class HeldException extends Exception {

  private static final long serialVersionUID = 1L;

  private final HeldCode code;

  HeldException(HeldCode code) {
    super(code.code());
    this.code = code;
  }

  HeldCode code() {
    return code;
  }
}

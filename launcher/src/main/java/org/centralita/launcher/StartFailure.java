package org.centralita.launcher;

/** Ends the start with one line for the operator: what is wrong and what to do about it. */
final class StartFailure extends Exception {
  private static final long serialVersionUID = 1L;

  /** Exit code for a setting that has a wrong value. */
  static final int WRONG_SETTING = 2;

  /** Exit code for everything else that stands in the way. */
  static final int FAILED = 1;

  private final int exitCode;

  private StartFailure(int exitCode, String line, Throwable cause) {
    super(line, cause);
    this.exitCode = exitCode;
  }

  static StartFailure wrongSetting(String line) {
    return new StartFailure(WRONG_SETTING, line, null);
  }

  static StartFailure failed(String line) {
    return new StartFailure(FAILED, line, null);
  }

  static StartFailure failed(String line, Throwable cause) {
    return new StartFailure(FAILED, line, cause);
  }

  int exitCode() {
    return exitCode;
  }
}

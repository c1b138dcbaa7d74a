package org.centralita.oauth;

import jakarta.ejb.ApplicationException;

/**
 * A refusal in OAuth's own words. It keeps the transaction: the audit entry of a refused client and
 * the end of a session whose token was used twice must last.
 */
@ApplicationException(rollback = false)
public class OAuthException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The {@code error} codes (RFC 6749, sections 4.1.2.1 and 5.2). */
  public enum Error {
    INVALID_REQUEST,
    INVALID_CLIENT,
    INVALID_GRANT,
    INVALID_SCOPE
  }

  private final Error error;

  /**
   * A refusal.
   *
   * @param description for developers, in ASCII as RFC 6749 demands
   */
  public OAuthException(Error error, String description) {
    super(description);
    this.error = error;
  }

  public Error error() {
    return error;
  }
}

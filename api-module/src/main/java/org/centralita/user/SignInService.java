package org.centralita.user;

import java.util.Optional;
import org.centralita.security.Identity;

/**
 * Proves who calls. A refusal is empty and does not say whether the name or the secret was wrong.
 * Sign-ins, refused ones too, are audited. Who was refused too often is told so (429 with the
 * seconds to wait): the account that was tried, and the address that tried.
 */
public interface SignInService {

  /**
   * A user with e-mail and password (pages), in a new session.
   *
   * @param browser what the session is listed as; null when unknown
   */
  Optional<SignedIn> user(String email, String password, String browser);

  /**
   * A user whose browser shows the token of its session where the server has lost it: another node
   * answers, or the same one after a restart. Empty when that session has ended.
   */
  Optional<Identity> resume(String token);

  /**
   * An API client with id and secret (SOAP, and before it gets a token). Only refusals are audited:
   * a billing system signs in with every call, and what it changes is audited anyway.
   */
  Optional<Identity> client(String clientId, String secret);

  /** The caller whom an access token names; empty when it is forged, foreign, expired or ended. */
  Optional<Identity> bearer(String accessToken);

  /**
   * Whether somebody who has signed in may go on: the user or client is still there, the session
   * has not ended, and nothing above was disabled, blocked or terminated since (T2).
   */
  boolean still(Identity caller);
}

package org.centralita.user;

import java.util.Optional;
import org.centralita.security.Identity;

/**
 * Proves who calls. A refusal is empty and does not say whether the name or the secret was wrong.
 * Sign-ins, refused ones too, are audited.
 */
public interface SignInService {

  /** A user with e-mail and password (pages). */
  Optional<Identity> user(String email, String password);

  /**
   * An API client with id and secret (SOAP). Only refusals are audited: a billing system signs in
   * with every call, and what it changes is audited anyway.
   */
  Optional<Identity> client(String clientId, String secret);

  /**
   * An access token for an API client (OAuth 2.0 {@code client_credentials}, RFC 6749 section 4.4).
   *
   * @param scope the roles wanted, separated by blanks; all of the client's when null; 403 when it
   *     names one that the client does not have
   */
  Optional<AccessToken> token(String clientId, String secret, String scope);

  /** The caller whom an access token names; empty when it is forged, foreign or expired. */
  Optional<Identity> bearer(String accessToken);

  /**
   * Whether somebody who has signed in may go on: the user or client is still there and nothing
   * above was disabled, blocked or terminated since (T2).
   */
  boolean still(Identity caller);

  /** The keys that check access tokens, as a JWK set (RFC 7517). */
  String publicKeys();

  /** Notes in the audit trail that the caller left. */
  void signOut();
}

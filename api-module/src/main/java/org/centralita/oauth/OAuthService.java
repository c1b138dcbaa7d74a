package org.centralita.oauth;

import java.util.List;
import org.centralita.error.ServiceException;

/**
 * Hands out tokens. Programs prove themselves with id and secret in every call; a refused call is
 * an {@link OAuthException}, too many refused ones are 429.
 */
public interface OAuthService {

  /** Tokens for the program itself (RFC 6749, section 4.4). */
  Tokens clientCredentials(String clientId, String secret, String scope);

  /**
   * Where the answer to a request of that program may be sent.
   *
   * @param redirectUri as the request has it; null where the client has one address only
   * @throws ServiceException 404 for an unknown client, or an address that is not one of its
   */
  String redirectUri(String clientId, String redirectUri);

  /**
   * What the person who calls is asked to allow.
   *
   * @throws OAuthException for what the program is to be told at its address
   */
  Consent consent(AuthorizationRequest request);

  /** The person allows it: a code that is good for one minute and one use. */
  String authorize(AuthorizationRequest request);

  /**
   * Tokens for a code (RFC 6749, section 4.1.3). A code's second use ends what the first one began.
   *
   * @param verifier the PKCE code verifier (RFC 7636)
   */
  Tokens exchange(String clientId, String secret, String code, String redirectUri, String verifier);

  /**
   * Tokens for a refresh token, which is used up (RFC 9700, section 4.14). The second use of one
   * ends its session, whoever was first.
   *
   * @param scope fewer roles than before for the access token; null for the same
   */
  Tokens refresh(String clientId, String secret, String refreshToken, String scope);

  /** Ends the session of a refresh or access token (RFC 7009); does nothing for any other text. */
  void revoke(String clientId, String secret, String token);

  /** All scopes that there are: the names of the roles. */
  List<String> scopes();

  /** The keys that check access tokens, as a JWK set (RFC 7517). */
  String publicKeys();
}

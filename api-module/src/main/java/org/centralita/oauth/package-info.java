/**
 * OAuth 2.0 as RFC 9700 recommends it: client credentials, authorization codes with PKCE, rotating
 * refresh tokens, revocation. Scopes are the roles. What is refused here carries OAuth's own error
 * codes and keeps the transaction, because the second use of a token ends what it belongs to.
 */
package org.centralita.oauth;

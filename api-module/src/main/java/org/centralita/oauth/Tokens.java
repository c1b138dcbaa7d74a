package org.centralita.oauth;

import java.io.Serializable;

/**
 * What a program is given (RFC 6749, section 5.1).
 *
 * @param access the access token (a signed JWT, RFC 9068)
 * @param expiresInSeconds how long the access token is good for
 * @param refresh the refresh token, good for one use
 * @param scope the roles they carry, separated by blanks
 */
public record Tokens(String access, long expiresInSeconds, String refresh, String scope)
    implements Serializable {}

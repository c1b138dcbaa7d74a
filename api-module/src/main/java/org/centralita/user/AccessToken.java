package org.centralita.user;

import java.io.Serializable;

/**
 * An access token as it is handed out.
 *
 * @param value the signed token (JWT, RFC 9068)
 * @param expiresInSeconds how long it is good for
 * @param scope the roles it carries, separated by blanks
 */
public record AccessToken(String value, long expiresInSeconds, String scope)
    implements Serializable {}

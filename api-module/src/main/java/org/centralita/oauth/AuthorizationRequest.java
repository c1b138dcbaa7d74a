package org.centralita.oauth;

import java.io.Serializable;

/**
 * What a program asks a person for (RFC 6749, section 4.1.1; RFC 7636).
 *
 * @param clientId the program
 * @param redirectUri where the answer goes; null where the client has one address only
 * @param scope the roles, separated by blanks; null for all of the client's
 * @param challenge the S256 code challenge; null when the request has none
 */
public record AuthorizationRequest(
    String clientId, String redirectUri, String scope, String challenge) implements Serializable {}

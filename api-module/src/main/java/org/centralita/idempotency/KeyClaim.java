package org.centralita.idempotency;

import java.io.Serializable;
import java.util.UUID;

/**
 * A caller's hold on a key while its request is worked on.
 *
 * @param key as the caller sent it
 * @param token of this claim: whoever takes the key over gets another one
 * @param answer the answer to give again; null when the request has to be worked on
 */
public record KeyClaim(String key, UUID token, StoredAnswer answer) implements Serializable {}

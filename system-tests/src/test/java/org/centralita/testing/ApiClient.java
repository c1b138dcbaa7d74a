package org.centralita.testing;

/**
 * A program's credentials.
 *
 * @param id of the record; null where it is not known
 * @param name as the audit trail shows it after {@code client:}
 */
public record ApiClient(String id, String name, String clientId, String secret) {}

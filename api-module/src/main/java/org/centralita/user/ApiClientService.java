package org.centralita.user;

import java.util.UUID;

/** Programs that call the product for a tenant. */
public interface ApiClientService {

  /**
   * Makes a client; its secret is in this answer and never again. 403 for roles that the caller may
   * not grant.
   */
  ApiClientData create(UUID tenantId, ApiClientData client);

  ApiClientPage find(UUID tenantId, ApiClientQuery query);

  ApiClientData get(UUID tenantId, UUID id);

  /** Ends the client: its secret and all its tokens stop working at once. */
  void delete(UUID tenantId, UUID id);
}

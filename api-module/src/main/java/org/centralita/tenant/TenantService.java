package org.centralita.tenant;

import java.time.Instant;
import java.util.UUID;

/**
 * Tenants within the caller's scope. What the caller may not see is a 404 everywhere.
 *
 * <p>A method that changes a tenant answers with the record as it is afterwards.
 */
public interface TenantService {

  /** Makes a tenant (T1); 409 when the name is taken below its parent. */
  TenantData create(TenantData tenant);

  /** One tenant. */
  TenantData get(UUID id);

  /** One page of the tenants that match. */
  TenantPage find(TenantQuery query);

  /**
   * Changes the whole record (T3): what is null is emptied.
   *
   * @param tenant with its id; with its version, 412 when the record was changed since
   */
  TenantData update(TenantData tenant);

  /**
   * Takes a step of T2; 409 with the allowed ones when the status does not allow it.
   *
   * @param reason why; null when nobody said
   */
  TenantData move(UUID id, TenantMove move, String reason);

  /**
   * Ends the tenant then; a job carries it out.
   *
   * @param at when; null or a time past for at once
   */
  TenantData terminate(UUID id, Instant at, String reason);

  /**
   * Ends the tenant at once, as long as nobody has changed it since it was read.
   *
   * @param version that was read, 412 when it is stale; null for any
   */
  TenantData terminate(UUID id, Long version);

  /** Status, money and channels (T5). */
  TenantOverview overview(UUID id);

  /** How many tenants the caller sees, by status, its own not counted. */
  TenantCounts counts();
}

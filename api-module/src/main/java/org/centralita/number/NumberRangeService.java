package org.centralita.number;

import java.util.UUID;

/**
 * Number settings of resellers and the blocks of their customers (N1–N3). The account of a customer
 * is the reseller (or provider) directly above it.
 */
public interface NumberRangeService {

  /** The settings of a reseller or the provider; with version 0 and no values when never set. */
  NumberSettingsData settings(UUID accountId);

  /**
   * Replaces the settings. No assigned block moves.
   *
   * @param settings with the version that was read; 409 where the range would overlap that of a
   *     reseller above or below, where SIP users have another realm already, or where another
   *     account has the realm
   */
  NumberSettingsData update(UUID accountId, NumberSettingsData settings);

  /**
   * Assigns the lowest free block to a customer; 409 where its reseller has no settings, or where
   * no block is left.
   */
  NumberBlockData assignNext(UUID tenantId);

  NumberBlockData block(UUID tenantId, UUID blockId);

  NumberBlockPage blocks(UUID tenantId, NumberBlockQuery query);

  /** Changes where calls from the block come from; nothing else of it can be changed. */
  NumberBlockData update(UUID tenantId, NumberBlockData block);

  /**
   * Gives a block back; 409 when a number of it is used.
   *
   * @param version the version that was read; null to release it whatever its version
   */
  void release(UUID tenantId, UUID blockId, Long version);

  /** The numbers of the customer's blocks, and those that it uses outside of them. */
  NumberPage numbers(UUID tenantId, NumberQuery query);
}

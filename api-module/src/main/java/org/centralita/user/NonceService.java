package org.centralita.user;

import java.time.Instant;

/** Remembers the nonces of WS-Security, so that a message that was overheard works only once. */
public interface NonceService {

  /**
   * Spends a nonce of the caller, who has proved who it is: for good, whatever becomes of the call.
   * A nonce that was spent before, on whichever node, is audited as a refused sign-in.
   *
   * @param nonce as the message has it; only its hash is kept
   * @param refusedAfter from when on a message with this nonce is refused for its age; null when it
   *     tells none, the nonce is remembered for a day then
   * @return whether it was new
   */
  boolean spend(String nonce, Instant refusedAfter);
}

package org.centralita.idempotency;

/**
 * The calling client's keys. A request is worked on between {@link #claim} and {@link #complete};
 * when it comes to nothing, {@link #release} lets the next one try.
 */
public interface IdempotencyService {

  /** Seconds after which a key that was claimed and never completed may be taken over. */
  int LEASE_SECONDS = 60;

  /**
   * Takes the key for one request, in a transaction of its own.
   *
   * @param fingerprint hash of everything that makes the request what it is, in hex
   * @return with the stored answer where there is one
   * @throws org.centralita.error.ServiceException 422 when the key belongs to another request, 409
   *     while one with the key is worked on
   */
  KeyClaim claim(String key, String fingerprint);

  /**
   * Stores the answer; in the running transaction, so that it lasts if and only if the change does.
   *
   * @throws org.centralita.error.ServiceException 409 when the claim was taken over meanwhile
   */
  void complete(KeyClaim claim, StoredAnswer answer);

  /** Gives the key back unless an answer was stored, in a transaction of its own. */
  void release(KeyClaim claim);
}

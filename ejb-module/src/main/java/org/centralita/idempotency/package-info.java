/**
 * Keeps answers by the caller's key, sealed, because some hold a secret that is shown only once.
 * The keys are no records of the product and leave no audit trail.
 */
package org.centralita.idempotency;

/**
 * Requests that may be sent again: the first answer to an {@code Idempotency-Key} is stored in the
 * transaction of the change that it tells of, and given again for 24 hours.
 */
package org.centralita.idempotency;

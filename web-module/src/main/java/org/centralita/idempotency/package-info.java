/**
 * Repeated requests: a filter around REST that puts the change and its stored answer into one
 * transaction, begun here and joined by the services.
 */
package org.centralita.idempotency;

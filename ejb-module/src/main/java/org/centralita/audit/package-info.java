/**
 * The audit trail (A1, A2). Entity listeners collect what a transaction changes; just before the
 * commit one batch of rows is inserted over the transaction's own connection. Not through the
 * entity manager: persisting from inside a synchronization makes EclipseLink write the business row
 * twice.
 */
package org.centralita.audit;

/**
 * The contract: what is written down below {@code api-module} against what the code makes of it,
 * against what was released, and against the WS-I Basic Profile. See decision 11.
 */
package org.centralita.contract;

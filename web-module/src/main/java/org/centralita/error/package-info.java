/** Turns whatever a call ended with into the one error type of the product. */
package org.centralita.error;

/**
 * The one error type of the product. A {@link org.centralita.error.ServiceException} carries codes
 * and arguments only; {@link org.centralita.error.Problem} puts them into the caller's language, so
 * that REST, SOAP and pages say the same words.
 */
package org.centralita.error;

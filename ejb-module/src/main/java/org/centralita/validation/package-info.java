/** Checks the constraints that stand on the data types. */
package org.centralita.validation;

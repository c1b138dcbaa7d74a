/**
 * Constraints that several features' data types share. A constraint's {@code message} is the code
 * of a {@link org.centralita.error.FieldError}, never a text: texts are made in the caller's
 * language.
 */
package org.centralita.validation;

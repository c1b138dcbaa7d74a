/**
 * Whether what a caller sent has the shape of our data types. The platform's own readers are kinder
 * than is good: they take "maybe" for false, wrap numbers round and drop what they do not know, so
 * that a slip of the pen empties a field.
 */
package org.centralita.shape;

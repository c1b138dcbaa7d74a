/**
 * Answers HELD (RFC 5985 with the identities of RFC 6155, E3). A device has the location that it,
 * its number block or its customer has, the first of these that says one. Where two answers are
 * possible there is none: help must not be sent to a guess.
 */
package org.centralita.held;

/**
 * What stands before REST, sign-in and SOAP: how much a request may send, headers that can be read,
 * and an answer in the caller's own format for whatever the server itself refuses.
 */
package org.centralita.gate;

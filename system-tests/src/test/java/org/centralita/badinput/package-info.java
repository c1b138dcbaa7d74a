/**
 * Bad input: thousands of requests that no honest caller sends, made from the published
 * descriptions of REST and SOAP, so that a later resource is under fire as soon as it is described.
 * Which ones they are depends on a seed; a failure tells it together with the request.
 */
package org.centralita.badinput;

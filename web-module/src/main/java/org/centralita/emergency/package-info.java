/**
 * Emergency locations (E1–E4) over REST, SOAP and pages. A customer's default location is one of
 * its call settings, too: the page that changes it here tells that form.
 */
package org.centralita.emergency;

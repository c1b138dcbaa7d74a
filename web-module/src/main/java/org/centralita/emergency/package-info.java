/** Emergency locations over REST, SOAP and pages; SOAP has the call settings beside them. */
package org.centralita.emergency;

/** Call settings over REST, SOAP and pages. */
package org.centralita.callsettings;

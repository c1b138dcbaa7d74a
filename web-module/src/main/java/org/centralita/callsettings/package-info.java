/** Call settings over REST and pages; over SOAP they stand beside the emergency locations. */
package org.centralita.callsettings;

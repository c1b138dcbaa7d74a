/** The audit trail over REST, SOAP and pages. */
package org.centralita.audit;

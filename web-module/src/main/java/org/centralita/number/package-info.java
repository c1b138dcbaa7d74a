/** Number ranges, SIP users and conferences over REST and SOAP. */
package org.centralita.number;

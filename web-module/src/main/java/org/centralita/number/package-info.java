/** Number ranges, blocks, SIP users and conferences (N1–N3) over REST, SOAP and pages. */
package org.centralita.number;

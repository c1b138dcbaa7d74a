/** Tenants and product types over REST, SOAP and pages. */
package org.centralita.tenant;

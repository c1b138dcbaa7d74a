/**
 * Who calls: one authentication mechanism for REST, SOAP and pages, and the context of each call.
 */
package org.centralita.security;

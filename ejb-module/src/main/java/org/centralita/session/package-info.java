/** Lasting sign-ins of people and programs. A row is a session; one that has ended has none. */
package org.centralita.session;

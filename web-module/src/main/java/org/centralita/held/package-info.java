/** HELD (RFC 5985) over HTTP (E3). */
package org.centralita.held;

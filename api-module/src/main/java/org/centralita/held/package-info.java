/** Location by HTTP (HELD, RFC 5985 and RFC 6155; DESIGN.md, E3). */
package org.centralita.held;

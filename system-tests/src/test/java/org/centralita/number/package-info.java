/** Numbers and what uses them, as far as the SIP proxy sees it. */
package org.centralita.number;

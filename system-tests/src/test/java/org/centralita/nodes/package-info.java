/** Several nodes over one database. */
package org.centralita.nodes;

/** Paging by key, on the side of the database. */
package org.centralita.paging;

/** Trials of customers (R1). */
package org.centralita.trial;

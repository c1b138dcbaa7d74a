/** Call settings of a customer (S1). */
package org.centralita.callsettings;

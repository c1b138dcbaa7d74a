/** Emergency locations (E1–E4). */
package org.centralita.emergency;

/** What others wrote and we ship: the list of it is held to what the build has packed. */
package org.centralita.libraries;

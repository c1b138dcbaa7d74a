/** Health for load balancers and orchestrators. */
package org.centralita.health;

/** API clients, roles and sign-in over REST and pages. */
package org.centralita.user;

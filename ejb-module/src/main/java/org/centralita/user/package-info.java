/** Users, API clients, roles and sign-in (R3, R4; "Sign-in" of the contract). */
package org.centralita.user;

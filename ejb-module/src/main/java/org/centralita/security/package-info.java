/**
 * Tenant scope, access tokens and the keys that sign them. Knows no feature: of the tenants it sees
 * only their place in the tree.
 */
package org.centralita.security;

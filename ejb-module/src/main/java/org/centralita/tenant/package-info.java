/**
 * Tenants and product types (T1–T7). A tenant never moves in the tree, so its path is fixed when it
 * is made and authorisation can go by it.
 */
package org.centralita.tenant;

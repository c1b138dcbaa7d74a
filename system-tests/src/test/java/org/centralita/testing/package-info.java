/**
 * What the tests stand on: running instances of the product, calls of its interfaces, and records
 * to begin with. Every test makes its own tenants under names of its own, so tests may run in any
 * order and beside each other, all against one instance.
 */
package org.centralita.testing;

/**
 * What every entity shares: its identity, its version, the times it carries, and how Java values
 * stand in columns. Knows no feature.
 */
package org.centralita.persistence;

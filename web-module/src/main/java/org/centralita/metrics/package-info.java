/**
 * What this node's requests cost and how they end, for whoever watches over it, in the text format
 * of Prometheus. Labels are constants and patterns of ours, never data: no tenant, no name, no id.
 * Surprising decision: a request that is refused before the filters run is counted by what refuses
 * it.
 */
package org.centralita.metrics;

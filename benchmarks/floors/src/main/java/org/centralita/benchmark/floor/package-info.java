/**
 * The floors of the benchmarks: what the server alone needs for a request of the same kind and size
 * as the product's. Deployed beside the product, in the same process, so that both share its heap,
 * its threads and its warmth.
 */
package org.centralita.benchmark.floor;

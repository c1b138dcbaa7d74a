/**
 * Measures the running product against floors of the same run: a plain JAX-RS resource on the same
 * server and bare JDBC on the same database. Client, server and database share the machine, so the
 * client is written to cost next to nothing; see decision 012.
 */
package org.centralita.benchmark;

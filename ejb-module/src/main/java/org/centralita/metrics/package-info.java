/**
 * What the services count for whoever watches over a node. Knows no feature: they hand their names
 * to it. Surprising decision: metrics are registered when the application starts and taken back
 * when it ends, because the library keeps them where another deployment would find them.
 */
package org.centralita.metrics;

/**
 * Whether a node can do its work. Surprising decision: nobody who asks for a node's health makes it
 * ask its database. One job does so every two seconds, and what it finds out is also what lets
 * calls of the services through or refuses them at once.
 */
package org.centralita.health;

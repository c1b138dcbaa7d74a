/**
 * Lasting sign-ins: who is signed in where, in the pages or through a program, and how to end it.
 * They lie in the database, so that every node knows at once when one has ended.
 */
package org.centralita.session;

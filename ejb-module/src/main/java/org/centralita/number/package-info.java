/**
 * Number ranges, SIP users and conferences (N1–N4). Whatever decides who gets a number holds the
 * row of the account – the reseller or provider directly above the customer – and so comes one
 * after another on all nodes. It holds the customer's row before that: as everywhere, the lower
 * tenant first.
 */
package org.centralita.number;

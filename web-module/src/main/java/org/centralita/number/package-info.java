/** Number ranges, blocks, SIP users and conferences (N1–N3) on pages. */
package org.centralita.number;

/**
 * Emergency locations (E1–E4) on pages. A customer's default location is one of its call settings,
 * too: whoever changes it here tells that form.
 */
package org.centralita.emergency;

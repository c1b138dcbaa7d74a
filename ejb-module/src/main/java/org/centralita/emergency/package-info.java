/**
 * Emergency locations (E1–E4). A customer's default location is a column of its call settings: this
 * package knows that one, which asks it what a customer may have by {@link
 * org.centralita.callsettings.AssignableLocations}.
 */
package org.centralita.emergency;

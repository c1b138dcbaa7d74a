/** Configuration by environment. Every setting is listed in the README. */
package org.centralita.settings;

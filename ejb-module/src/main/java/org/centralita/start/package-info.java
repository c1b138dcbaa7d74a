/**
 * What happens when a node starts: settings are checked, migrations run, keys are made and, in an
 * empty database, the root of the tree with its first administrator. A start that can't go on ends
 * with one line that names the setting and what to do.
 */
package org.centralita.start;

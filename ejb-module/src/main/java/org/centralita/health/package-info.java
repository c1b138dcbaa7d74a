/** Whether a node can do its work. */
package org.centralita.health;

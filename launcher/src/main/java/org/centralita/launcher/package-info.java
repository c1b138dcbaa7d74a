/**
 * Starts the whole product from one jar: database, server, application and, the first time, the
 * demo data.
 *
 * <p>Surprising decision: the jar holds its libraries as whole, stored jars. {@link
 * org.centralita.launcher.Start} is agent and main class at once, so that {@link
 * org.centralita.launcher.Libraries} can add them to the system class loader, where the embedded
 * server looks for itself. Nothing outside {@code EmbeddedServer}, {@code DatabaseConnection} and
 * {@code DemoTree} may use their classes before that.
 */
package org.centralita.launcher;

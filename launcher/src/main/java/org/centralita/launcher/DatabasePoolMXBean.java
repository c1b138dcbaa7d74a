package org.centralita.launcher;

/** The pool of connections in numbers. */
public interface DatabasePoolMXBean {

  /** Connections that work. */
  int getInUse();

  /** Connections that are open and idle. */
  int getFree();

  /** How many connections there may be. */
  int getMaximum();

  /** Calls that wait for a connection. */
  int getWaiting();
}

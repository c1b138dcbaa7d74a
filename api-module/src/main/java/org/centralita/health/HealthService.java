package org.centralita.health;

/** Whether this node can do its work. */
public interface HealthService {

  /** Whether the database answers now. */
  boolean ready();
}

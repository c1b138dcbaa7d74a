package org.centralita.health;

/** Whether this node can do its work. */
public interface HealthService {

  /**
   * Whether the database answers. Known from a question that was asked a moment ago, so this takes
   * no time, whatever the database does.
   */
  boolean ready();
}

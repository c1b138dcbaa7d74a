package org.centralita.session;

import java.util.UUID;

/**
 * The caller's own lasting sign-ins; 401 for those who have not signed in. A program that acts for
 * a person knows of its own alone.
 */
public interface SessionService {

  SessionPage find(SessionQuery query);

  /**
   * Ends one at once, on every node: its pages, access tokens and refresh token. 404 for others'.
   */
  void end(UUID id);

  /** Ends all of them, the calling one, too. */
  void endAll();

  /** Notes that the calling session is in use, so that it does not end for want of that. */
  void seen();
}

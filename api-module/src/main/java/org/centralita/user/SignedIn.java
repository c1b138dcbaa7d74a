package org.centralita.user;

import org.centralita.security.Identity;

/**
 * Somebody who has just signed in to the pages.
 *
 * @param caller in its new session
 * @param token the secret by which that session is found again, see {@link SignInService#resume}
 */
public record SignedIn(Identity caller, String token) {

  @Override
  public String toString() {
    return "SignedIn " + caller.name();
  }
}

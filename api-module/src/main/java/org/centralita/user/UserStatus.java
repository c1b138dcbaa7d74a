package org.centralita.user;

/** Whether a user can sign in. */
public enum UserStatus {
  /** Has no password yet. */
  INVITED,
  ACTIVE,
  /** Shut out by an administrator. */
  LOCKED
}

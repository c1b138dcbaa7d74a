package org.centralita.audit;

/** What was done: the HTTP verbs for changes, and names for what changes no record. */
public enum AuditAction {
  /** A record was created. */
  POST,
  /** A record was changed. */
  PUT,
  /** A record was removed. */
  DELETE,
  LOGIN,
  LOGIN_FAILED,
  LOGOUT,
  PORTAL_LOGIN,
  PASSWORD,
  TOKEN,
  EXPORT
}

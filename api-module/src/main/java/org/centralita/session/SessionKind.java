package org.centralita.session;

/** What kind of a lasting sign-in it is. */
public enum SessionKind {
  /** A person in the pages. */
  PAGES,
  /** A program that acts for a person (OAuth 2.0 {@code authorization_code}). */
  DELEGATED,
  /** A program that acts for itself ({@code client_credentials}). */
  CLIENT
}

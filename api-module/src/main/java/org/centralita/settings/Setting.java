package org.centralita.settings;

import java.util.Optional;

/**
 * A setting that an operator gives as an environment variable, or as a system property of the same
 * name, which wins (the launcher passes what it found out itself that way).
 */
public enum Setting {
  /** Address under which clients reach the product, context path included. */
  CENTRALITA_PUBLIC_URL,
  /**
   * Addresses or CIDR ranges of proxies whose {@code X-Forwarded-For} is believed; none by default.
   */
  CENTRALITA_TRUSTED_PROXIES,
  /** File with 32 random bytes in Base64: encrypts the signing keys that lie in the database. */
  CENTRALITA_KEY_FILE,
  /** E-mail of the administrator that is made when the database is empty. */
  CENTRALITA_ADMIN_EMAIL,
  /** Password of that administrator. */
  CENTRALITA_ADMIN_PASSWORD,
  /** Id of the API client that is made when the database is empty. */
  CENTRALITA_CLIENT_ID,
  /** Secret of that API client. */
  CENTRALITA_CLIENT_SECRET;

  /** The value; empty when it is not set or blank. */
  public Optional<String> value() {
    String value = System.getProperty(name());
    if (value == null) {
      value = System.getenv(name());
    }
    return Optional.ofNullable(value).map(String::strip).filter(v -> !v.isEmpty());
  }

  /** A start that must not go on: names the setting and what to do, in one line. */
  public IllegalStateException wrong(String whatToDo) {
    return new IllegalStateException(name() + ": " + whatToDo);
  }
}

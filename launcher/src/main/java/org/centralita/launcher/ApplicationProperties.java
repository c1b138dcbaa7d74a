package org.centralita.launcher;

import java.nio.file.Path;

/** Hands the application what the launcher knows, under the names it reads from an environment. */
final class ApplicationProperties {
  private ApplicationProperties() {}

  static void set(Credentials credentials, Path key) {
    System.setProperty("CENTRALITA_PUBLIC_URL", credentials.baseUrl());
    System.setProperty("CENTRALITA_ADMIN_EMAIL", credentials.adminEmail());
    System.setProperty("CENTRALITA_ADMIN_PASSWORD", credentials.adminPassword());
    System.setProperty("CENTRALITA_CLIENT_ID", credentials.clientId());
    System.setProperty("CENTRALITA_CLIENT_SECRET", credentials.clientSecret());
    System.setProperty("CENTRALITA_KEY_FILE", key.toString());
  }
}

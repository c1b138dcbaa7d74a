package org.centralita.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * The administrator and the API client that the product is born with, kept in {@code
 * credentials.properties} for the programs that work with it.
 *
 * @param baseUrl where the application is; {@code /health/ready} and the rest hang below it
 * @param made true when they were made by this start, false when they were found
 */
record Credentials(
    String adminEmail,
    String adminPassword,
    String clientId,
    String clientSecret,
    String baseUrl,
    boolean made) {

  private static final List<String> KEYS =
      List.of("admin.email", "admin.password", "client.id", "client.secret");

  /** Takes the credentials from the file, or makes them; the address is written each time. */
  static Credentials keep(Path file, String baseUrl) throws IOException, StartFailure {
    Credentials credentials = Files.exists(file) ? found(file, baseUrl) : made(baseUrl);
    SecretFile.write(file, credentials.text());
    return credentials;
  }

  /** The same, told to the operator as new or not. */
  Credentials asMade(boolean now) {
    return new Credentials(adminEmail, adminPassword, clientId, clientSecret, baseUrl, now);
  }

  private static Credentials made(String baseUrl) {
    return new Credentials(
        "admin@centralita.example",
        Secrets.password(),
        "centralita-" + Secrets.token(10).toLowerCase(Locale.ROOT),
        Secrets.token(40),
        baseUrl,
        true);
  }

  private static Credentials found(Path file, String baseUrl) throws IOException, StartFailure {
    Properties values = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      values.load(reader);
    } catch (IllegalArgumentException e) {
      values.clear();
    }
    for (String key : KEYS) {
      if (values.getProperty(key, "").isBlank()) {
        throw StartFailure.failed(
            file + " has no " + key + ": put it back, or start with another data directory.");
      }
    }
    return new Credentials(
        values.getProperty("admin.email"),
        values.getProperty("admin.password"),
        values.getProperty("client.id"),
        values.getProperty("client.secret"),
        baseUrl,
        false);
  }

  /** Plain lines: shell scripts read them, too, and know nothing of escaped colons. */
  private String text() {
    return """
        # The administrator and the API client of this Centralita, made on its first start.
        admin.email=%s
        admin.password=%s
        client.id=%s
        client.secret=%s
        base.url=%s
        """
        .formatted(adminEmail, adminPassword, clientId, clientSecret, baseUrl);
  }
}

package org.centralita.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the operator may choose, read from system properties and the environment and checked before
 * anything is touched. A blank value counts as absent: container tools pass unset variables so.
 *
 * @param port the HTTP port; 0 asks for any free one
 * @param publicUrl where users reach the application, without a slash at its end; empty: its own
 *     address
 * @param database the operator's own database; empty: the embedded one
 * @param keyFile the operator's own master key; empty: the one in the data directory
 * @param jsonLog whether the log's lines are JSON objects
 */
record Settings(
    int port,
    InetAddress bind,
    Path data,
    boolean demo,
    Optional<String> publicUrl,
    Optional<DatabaseAccess> database,
    Optional<Path> keyFile,
    boolean jsonLog) {

  /** Reads the settings of this process; a system property wins over the environment. */
  static Settings ofProcess() throws StartFailure {
    return read(
        name -> {
          String property = System.getProperty(name);
          return property != null ? property : System.getenv(name);
        });
  }

  /**
   * Reads the settings from a source.
   *
   * @param source gives the value of a name, or null
   */
  static Settings read(UnaryOperator<String> source) throws StartFailure {
    return new Settings(
        port(value(source, "CENTRALITA_PORT").orElse("8080")),
        bind(value(source, "CENTRALITA_BIND").orElse("127.0.0.1")),
        data(value(source, "CENTRALITA_DATA_DIR").orElse("data")),
        demo(value(source, "CENTRALITA_DEMO").orElse("true")),
        publicUrl(value(source, "CENTRALITA_PUBLIC_URL")),
        database(source),
        keyFile(value(source, "CENTRALITA_KEY_FILE")),
        jsonLog(value(source, "CENTRALITA_LOG_FORMAT").orElse("text")));
  }

  private static Optional<String> value(UnaryOperator<String> source, String name) {
    return Optional.ofNullable(source.apply(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  private static int port(String value) throws StartFailure {
    if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > 65535) {
      throw wrong("CENTRALITA_PORT", value, "give a port from 1 to 65535, or 0 for any free one");
    }
    return Integer.parseInt(value);
  }

  private static InetAddress bind(String value) throws StartFailure {
    try {
      InetAddress address = InetAddress.getByName(value);
      if (address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null) {
        return address;
      }
    } catch (IOException e) {
      // an unknown host is told like a foreign one
    }
    throw wrong(
        "CENTRALITA_BIND",
        value,
        "give an address of this machine such as 127.0.0.1, or 0.0.0.0 for all of them");
  }

  private static Path data(String value) throws StartFailure {
    try {
      return Path.of(value).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw wrong("CENTRALITA_DATA_DIR", value, "give the path of a directory");
    }
  }

  private static boolean demo(String value) throws StartFailure {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong("CENTRALITA_DEMO", value, "give true or false");
    };
  }

  private static boolean jsonLog(String value) throws StartFailure {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "json" -> true;
      case "text" -> false;
      default -> throw wrong("CENTRALITA_LOG_FORMAT", value, "give text or json");
    };
  }

  private static Optional<String> publicUrl(Optional<String> value) throws StartFailure {
    if (value.isEmpty()) {
      return value;
    }
    try {
      URI url = new URI(value.get());
      boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
      if (web
          && url.getHost() != null
          && url.getRawUserInfo() == null
          && url.getRawQuery() == null
          && url.getRawFragment() == null) {
        return Optional.of(value.get().replaceFirst("/+$", ""));
      }
    } catch (URISyntaxException e) {
      // told below
    }
    throw wrong(
        "CENTRALITA_PUBLIC_URL",
        value.get(),
        "give the address that users open, such as https://voice.example.com/centralita");
  }

  private static Optional<DatabaseAccess> database(UnaryOperator<String> source)
      throws StartFailure {
    Optional<String> url = value(source, "CENTRALITA_DB_URL");
    Optional<String> user = value(source, "CENTRALITA_DB_USER");
    Optional<String> password = value(source, "CENTRALITA_DB_PASSWORD");
    if (url.isEmpty() && user.isEmpty() && password.isEmpty()) {
      return Optional.empty();
    }
    // The password as it stands: it may begin or end with a space.
    String given = password.isEmpty() ? null : source.apply("CENTRALITA_DB_PASSWORD");
    return Optional.of(DatabaseAccess.external(url.orElse(null), user.orElse(null), given));
  }

  private static Optional<Path> keyFile(Optional<String> value) throws StartFailure {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Path file = Path.of(value.get()).toAbsolutePath();
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw wrong("CENTRALITA_KEY_FILE", value.get(), "give a file that this user can read");
    }
    return Optional.of(file);
  }

  static StartFailure wrong(String name, String value, String advice) {
    return StartFailure.wrongSetting(name + " is \"" + value + "\": " + advice + ".");
  }
}

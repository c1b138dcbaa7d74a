package org.centralita.testing;

import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The application on a server as operators have it, configured by the scripts in {@code deploy/},
 * over a database of its own. Its data directory looks like the launcher's, where tests look.
 */
abstract class ServerInstance extends Instance {

  private static final String FILE = "credentials.properties";

  /** By data directory: a power cut ends both, and the next instance there finds both again. */
  private static final Map<Path, Database> DATABASES = new ConcurrentHashMap<>();

  private int port;
  private Process guard;

  ServerInstance(Path data) {
    super(data);
  }

  /** The server as the scripts have left it. */
  static Path home() {
    return Path.of(System.getProperty("centralita.server.home"));
  }

  static Path application() {
    return Path.of(System.getProperty("centralita.ear"));
  }

  /** The program that runs the application in a configuration of its own below the directory. */
  abstract ProcessBuilder program(Path directory, int port) throws IOException;

  @Override
  final ProcessBuilder process(Map<String, String> settings) throws IOException {
    port = settings.containsKey("CENTRALITA_PORT") ? port(settings) : free();
    Map<String, String> environment = new HashMap<>();
    environment.put("CENTRALITA_PUBLIC_URL", local());
    if (!settings.containsKey("CENTRALITA_DB_URL")) {
      Database database =
          DATABASES.computeIfAbsent(data(), data -> Database.start(data.getFileName().toString()));
      if (!database.isRunning()) {
        database.restart();
      }
      environment.put("CENTRALITA_DB_URL", database.url());
      environment.put("CENTRALITA_DB_USER", database.user());
      environment.put("CENTRALITA_DB_PASSWORD", database.password());
    }
    environment.putAll(settings);
    keepSecrets(environment);

    ProcessBuilder builder = program(data().resolve("server"), port);
    builder.environment().keySet().removeIf(name -> name.startsWith("CENTRALITA_"));
    builder.environment().putAll(environment);
    return builder;
  }

  private static int port(Map<String, String> settings) {
    return Integer.parseInt(settings.get("CENTRALITA_PORT"));
  }

  private static int free() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  /** What an operator would make up, kept for the next instance on this directory. */
  private void keepSecrets(Map<String, String> environment) throws IOException {
    Path key = data().resolve("master.key");
    Properties made = new Properties();
    if (!Files.exists(key)) {
      Files.createDirectories(data().resolve("logs"));
      byte[] bytes = new byte[32];
      new SecureRandom().nextBytes(bytes);
      Files.writeString(key, Base64.getEncoder().encodeToString(bytes));
      made.setProperty("admin.email", "admin@centralita.example");
      made.setProperty("admin.password", Names.random() + Names.random());
      made.setProperty("client.id", "centralita-" + Names.random());
      made.setProperty("client.secret", Names.random() + Names.random() + Names.random());
    } else {
      made.setProperty("admin.email", credential("admin.email"));
      made.setProperty("admin.password", credential("admin.password"));
      made.setProperty("client.id", credential("client.id"));
      made.setProperty("client.secret", credential("client.secret"));
    }
    made.setProperty("base.url", environment.get("CENTRALITA_PUBLIC_URL"));
    try (Writer file = Files.newBufferedWriter(data().resolve(FILE))) {
      made.store(file, null);
    }
    environment.putIfAbsent("CENTRALITA_KEY_FILE", key.toString());
    environment.put("CENTRALITA_ADMIN_EMAIL", made.getProperty("admin.email"));
    environment.put("CENTRALITA_ADMIN_PASSWORD", made.getProperty("admin.password"));
    environment.put("CENTRALITA_CLIENT_ID", made.getProperty("client.id"));
    environment.put("CENTRALITA_CLIENT_SECRET", made.getProperty("client.secret"));
  }

  private String local() {
    return "http://127.0.0.1:" + port + "/centralita";
  }

  @Override
  final boolean saysReady() {
    if (guard == null && server().pid() != super.server().pid()) {
      guard = Guard.of(server().pid());
    }
    return status(local() + "/health/ready") == 200;
  }

  /** The server's script starts it as a process below its own. */
  @Override
  final ProcessHandle server() {
    ProcessHandle script = super.server();
    return script
        .descendants()
        .filter(handle -> handle.children().findAny().isEmpty())
        .filter(handle -> handle.info().command().orElse("").endsWith("/java"))
        .findFirst()
        .orElse(script);
  }

  /** Scripts have an exit code of their own. */
  @Override
  final boolean isClean(int code) {
    return true;
  }

  @Override
  public final void cutOff() {
    Database database = DATABASES.get(data());
    server().destroyForcibly();
    database.kill();
    super.cutOff();
  }

  @Override
  public final int databasePort() {
    return DATABASES.get(data()).port();
  }

  @Override
  public final Connection sql() throws SQLException {
    return DATABASES.get(data()).sql();
  }

  @Override
  final void forget() {
    Database database = DATABASES.remove(data());
    if (database != null) {
      database.close();
    }
  }

  /** Copies a directory with all that is in it. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}

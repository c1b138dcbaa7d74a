package org.centralita.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A MariaDB of the test's own, for products that bring none and for tests of what happens when the
 * database goes away. It has an empty database {@code centralita}, listens on loopback alone, and
 * ends with the tests, also when those are killed.
 */
public final class Database implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofMinutes(2);
  private static final String USER = "operator";

  private final DatabasePrograms programs = DatabasePrograms.unpacked();
  private final Path home;
  private final int port;
  private final String rootPassword = secret();
  private final String password = secret();

  private Process server;
  private Process guard;

  private Database(Path home) {
    this.home = home;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes one and starts it; the name is only for those who look into the build's directory. */
  public static Database start(String name) {
    Database database = new Database(Instance.directory("database-" + name));
    try {
      database.install();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    database.restart();
    return database;
  }

  private static String secret() {
    return Names.random() + Names.random() + Names.random();
  }

  /** For {@code CENTRALITA_DB_URL} and any other client of Connector/J. */
  public String url() {
    return "jdbc:mysql://127.0.0.1:"
        + port
        + "/centralita?sslMode=DISABLED&allowPublicKeyRetrieval=true";
  }

  /** Who may do anything in the database {@code centralita}, and nothing elsewhere. */
  public String user() {
    return USER;
  }

  /** The user's password. */
  public String password() {
    return password;
  }

  public int port() {
    return port;
  }

  /** A connection as its administrator ({@code root}), who may make more databases and users. */
  public Connection sql() throws SQLException {
    return DriverManager.getConnection(url(), "root", rootPassword);
  }

  /** Whether its process is there. */
  public boolean isRunning() {
    return server.isAlive();
  }

  /** Starts it again on its data and its port, and waits until it answers. */
  public void restart() {
    try {
      server = run(options());
      server.getOutputStream().close();
      guard = Guard.of(server.pid());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Poll.within(
        LONGEST_START, () -> !server.isAlive() || answers(), () -> "No answer, see " + log());
    if (!server.isAlive()) {
      throw new IllegalStateException("The database does not start, see " + log());
    }
  }

  private boolean answers() {
    try (Connection connection = sql()) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  /** Ends it as a power cut does: what it has not written is lost. Its data stays. */
  public void kill() {
    guard.destroyForcibly();
    server.destroyForcibly();
    Poll.within(Duration.ofSeconds(30), () -> !server.isAlive(), () -> "The database lives on");
  }

  /** Makes it hang: connections stay open, and nothing is answered any more. */
  public void pause() {
    signal("STOP");
    Poll.within(Duration.ofSeconds(30), this::stands, () -> "The database works on");
  }

  /** A signal reaches the threads one after the other. */
  private boolean stands() {
    try (Stream<Path> threads = Files.list(Path.of("/proc/" + server.pid() + "/task"))) {
      for (Path thread : threads.toList()) {
        if (Files.readAllLines(thread.resolve("status")).stream()
            .noneMatch(line -> line.matches("State:\\s+T.*"))) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Goes on after a pause. */
  public void resume() {
    signal("CONT");
  }

  private void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(server.pid())).start().waitFor();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends it and removes its data; what it has logged stays with the build's results. */
  @Override
  public void close() {
    kill();
    DatabasePrograms.delete(home);
  }

  /** An empty directory becomes a database without any user. */
  private void install() throws IOException, InterruptedException {
    Files.createDirectories(data());
    Files.createDirectories(log().getParent());
    Files.writeString(home.resolve("accounts.sql"), accounts());
    Process installer = run(List.of("--bootstrap", "--log-warnings=0", "--max-allowed-packet=8M"));
    try (OutputStream sql = installer.getOutputStream()) {
      programs.writeSystemTables(sql);
    }
    if (installer.waitFor() != 0) {
      throw new IOException("The database could not be made, see " + log());
    }
  }

  /** What it runs at each start; one statement per line, as it demands. */
  private String accounts() {
    return """
        CREATE DATABASE IF NOT EXISTS centralita CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
        CREATE USER IF NOT EXISTS root@'127.0.0.1' IDENTIFIED BY '%1$s';
        GRANT ALL PRIVILEGES ON *.* TO root@'127.0.0.1' WITH GRANT OPTION;
        CREATE USER IF NOT EXISTS %2$s@'127.0.0.1' IDENTIFIED BY '%3$s';
        GRANT ALL PRIVILEGES ON centralita.* TO %2$s@'127.0.0.1';
        """
        .formatted(rootPassword, USER, password);
  }

  /** As the launcher's own database has them. */
  private List<String> options() {
    return List.of(
        "--port=" + port,
        "--bind-address=127.0.0.1",
        "--socket=",
        "--skip-name-resolve",
        "--skip-ssl",
        "--pid-file=database.pid",
        "--init-file=" + home.resolve("accounts.sql"),
        "--character-set-server=utf8mb4",
        "--default-time-zone=+00:00",
        "--transaction-isolation=READ-COMMITTED",
        "--innodb-flush-log-at-trx-commit=1",
        "--max-allowed-packet=64M",
        "--max-connections=200",
        "--local-infile=0");
  }

  private Process run(List<String> options) throws IOException {
    List<String> command = new ArrayList<>(programs.server());
    command.add("--datadir=" + data());
    command.add("--tmpdir=" + home);
    command.add("--innodb-log-file-size=64M");
    command.add("--innodb-buffer-pool-size=128M");
    command.addAll(options);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LD_LIBRARY_PATH", programs.libraries().toString());
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
        .start();
  }

  private Path data() {
    return home.resolve("data");
  }

  private Path log() {
    return Instance.target().resolve("logs").resolve(home.getFileName() + ".log").toAbsolutePath();
  }
}

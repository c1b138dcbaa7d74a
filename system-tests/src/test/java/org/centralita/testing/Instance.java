package org.centralita.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A running product as a process of its own, on a data directory of its own: the launcher's jar, or
 * the application on the server that the build was asked to test it on.
 */
public abstract class Instance implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofMinutes(4);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(90);

  /** What an instance is started with. */
  public static final class Setup {
    private final Path data;
    private final Map<String, String> settings = new HashMap<>();
    private Database database;

    private Setup(Path data) {
      this.data = data;
    }

    /** Sets what the operator would set in the environment. */
    public Setup with(String name, String value) {
      settings.put(name, value);
      return this;
    }

    /** Has it use that database, and none of its own. */
    public Setup over(Database external) {
      database = external;
      return with("CENTRALITA_DB_URL", external.url())
          .with("CENTRALITA_DB_USER", external.user())
          .with("CENTRALITA_DB_PASSWORD", external.password());
    }

    /** Starts it and waits until it is ready. */
    public Instance start() {
      Instance instance = run();
      instance.awaitReady(null);
      return instance;
    }

    /** The same where its public address is a proxy's that is not there: it answers at this one. */
    public Instance startBehindProxy(String address) {
      Instance instance = run();
      instance.awaitReady(address);
      return instance;
    }

    /** Starts what must not come up, and waits until it has ended by itself. */
    public Instance refuse() {
      Instance instance = run();
      instance.awaitEnd(LONGEST_START);
      return instance;
    }

    private Instance run() {
      String server = System.getProperty("centralita.server", "launcher");
      Instance instance =
          switch (server) {
            case "launcher", "nodes" -> new LauncherInstance(data, database);
            case "wildfly" -> new WildFlyInstance(data);
            case "payara-server" -> new PayaraInstance(data);
            default -> throw new IllegalArgumentException(server);
          };
      instance.run(settings);
      return instance;
    }
  }

  private final Path data;
  private Path console;
  private Process process;

  Instance(Path data) {
    this.data = data;
  }

  private void run(Map<String, String> settings) {
    try {
      console = Files.createTempFile(Files.createDirectories(logs()), "console-", ".txt");
      ProcessBuilder builder = process(settings);
      process = builder.redirectErrorStream(true).redirectOutput(console.toFile()).start();
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is to run with these settings, which stand in its environment already. */
  abstract ProcessBuilder process(Map<String, String> settings) throws IOException;

  /** Whether it says that it is up; the tests then ask it themselves. */
  abstract boolean saysReady();

  /** The product's own process, when that is not the one that was started. */
  ProcessHandle server() {
    return process.toHandle();
  }

  /** An instance on a new data directory. */
  public static Setup fresh(String name) {
    return on(directory(name));
  }

  /** An instance on a data directory that may hold something already. */
  public static Setup on(Path data) {
    return new Setup(data);
  }

  /** A name for a new data directory, below the build's directory; it isn't made yet. */
  public static Path directory(String name) {
    return target().resolve("instances").resolve(name + "-" + Names.random()).toAbsolutePath();
  }

  /** Where the build keeps its results. */
  public static Path target() {
    return Path.of(System.getProperty("centralita.target"));
  }

  /** What the operator saw: also of instances on the same directory before, in files of theirs. */
  public String console() {
    try {
      return Files.readString(console);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What server and application have logged so far. */
  public String log() {
    Path logs = data.resolve("logs");
    Path launcher = logs.resolve("centralita.log");
    try {
      return Files.readString(Files.exists(launcher) ? launcher : logs.resolve("server.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where its console and its logs are kept when it is gone. */
  Path logs() {
    return target().resolve("logs").resolve(data.getFileName().toString());
  }

  private void awaitReady(String address) {
    Poll.within(
        LONGEST_START, () -> !process.isAlive() || saysReady(), () -> "Not ready:\n" + console());
    assertThat(process.isAlive()).as("%s", console()).isTrue();
    assertThat(status((address == null ? url() : address) + "/health/ready"))
        .as("%s", console())
        .isEqualTo(200);
  }

  static int status(String url) {
    try {
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
          .statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The product's address, without a slash at its end. */
  public String url() {
    return credential("base.url");
  }

  /** A value of {@code credentials.properties}. */
  public String credential(String key) {
    return property("credentials.properties", key);
  }

  String property(String file, String key) {
    Properties values = new Properties();
    try (Reader reader = Files.newBufferedReader(data.resolve(file))) {
      values.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return values.getProperty(key);
  }

  public Path data() {
    return data;
  }

  public long pid() {
    return server().pid();
  }

  /** The database that the product itself has started, while it runs. */
  public Optional<ProcessHandle> database() {
    return Optional.empty();
  }

  /** The port of the instance's database. */
  public abstract int databasePort();

  /** A connection to the database, as its administrator. */
  public abstract Connection sql() throws SQLException;

  /** Asks it to stop, as {@code kill} and service managers do; gives its exit code. */
  public int stop() {
    server().destroy();
    return awaitEnd(LONGEST_STOP);
  }

  /** Whether an exit code after {@link #stop} tells of an orderly end. */
  boolean isClean(int code) {
    return code == 143 && database().isEmpty();
  }

  /** Asks it to stop as Ctrl-C does; gives its exit code. */
  public int interrupt() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", Long.toString(pid())).start().waitFor();
    return awaitEnd(LONGEST_STOP);
  }

  /** What a power cut leaves: neither the product nor its database can do anything any more. */
  public void cutOff() {
    Optional<ProcessHandle> database = database();
    server().destroyForcibly();
    database.ifPresent(ProcessHandle::destroyForcibly);
    awaitEnd(LONGEST_STOP);
    database.ifPresent(
        handle -> Poll.within(LONGEST_STOP, () -> !handle.isAlive(), () -> "still runs"));
  }

  /** The exit code of what ended. */
  public int exitCode() {
    return process.exitValue();
  }

  private int awaitEnd(Duration limit) {
    try {
      assertThat(process.waitFor(limit.toSeconds(), TimeUnit.SECONDS))
          .as("it ends within %s%n%s", limit, console())
          .isTrue();
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      server().destroyForcibly();
      process.destroyForcibly();
    }
  }

  /** Stops what still runs, keeps the logs and removes the data. */
  @Override
  public void close() {
    if (process.isAlive()) {
      stop();
    }
    discard();
  }

  /** Removes the data of an instance that ended; its logs stay with the build's results. */
  public void discard() {
    if (!Files.isDirectory(data)) {
      return;
    }
    forget();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (file.startsWith(data.resolve("logs")) && Files.isRegularFile(file)) {
          Files.copy(
              file,
              logs().resolve(file.getFileName()),
              java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives back what lies outside the data directory. */
  void forget() {
    // The launcher keeps everything there.
  }
}

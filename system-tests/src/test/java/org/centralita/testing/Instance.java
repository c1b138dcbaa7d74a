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
import java.sql.DriverManager;
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
 * A running product: the launcher's jar as a process of its own, on a data directory of its own.
 */
public final class Instance implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofMinutes(4);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(90);

  /** What an instance is started with. */
  public static final class Setup {
    private final Path data;
    private final Map<String, String> settings = new HashMap<>();

    private Setup(Path data) {
      this.data = data;
      with("CENTRALITA_DATA_DIR", data.toString());
      with("CENTRALITA_PORT", "0");
      with("CENTRALITA_DEMO", "false");
    }

    /** Sets what the operator would set in the environment. */
    public Setup with(String name, String value) {
      settings.put(name, value);
      return this;
    }

    /** Starts it and waits until it is ready. */
    public Instance start() {
      Instance instance = new Instance(this);
      instance.awaitReady(null);
      return instance;
    }

    /** The same where its public address is a proxy's that is not there: it answers at this one. */
    public Instance startBehindProxy(String address) {
      Instance instance = new Instance(this);
      instance.awaitReady(address);
      return instance;
    }

    /** Starts what must not come up, and waits until it has ended by itself. */
    public Instance refuse() {
      Instance instance = new Instance(this);
      instance.awaitEnd(LONGEST_START);
      return instance;
    }
  }

  private final Path data;
  private final Path console;
  private final Process process;

  private Instance(Setup setup) {
    data = setup.data;
    try {
      console = Files.createTempFile(Files.createDirectories(logs()), "console-", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-Xmx512m",
              // A test run that is killed leaves no instance behind.
              "-Dcentralita.stop-with-parent=true",
              "-jar",
              System.getProperty("centralita.launcher"));
      builder.environment().keySet().removeIf(name -> name.startsWith("CENTRALITA_"));
      builder.environment().putAll(setup.settings);
      builder.redirectErrorStream(true).redirectOutput(console.toFile());
      process = builder.start();
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  private Path logs() {
    return target().resolve("logs").resolve(data.getFileName().toString());
  }

  private void awaitReady(String address) {
    Poll.within(
        LONGEST_START,
        () -> !process.isAlive() || console().contains("\nready "),
        () -> "Not ready:\n" + console());
    assertThat(process.isAlive()).as("%s", console()).isTrue();
    assertThat(status((address == null ? url() : address) + "/health/ready"))
        .as("%s", console())
        .isEqualTo(200);
  }

  private int status(String url) {
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

  private String property(String file, String key) {
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
    return process.pid();
  }

  /** The instance's own database, while it runs. */
  public Optional<ProcessHandle> database() {
    return ProcessHandle.allProcesses()
        .filter(
            handle ->
                handle
                    .info()
                    .command()
                    .filter(command -> Path.of(command).startsWith(data.resolve("lib")))
                    .isPresent())
        .findFirst();
  }

  /** The port of the instance's own database. */
  public int databasePort() {
    return Stream.of(database().orElseThrow().info().arguments().orElseThrow())
        .filter(argument -> argument.startsWith("--port="))
        .map(argument -> Integer.parseInt(argument.substring("--port=".length())))
        .findFirst()
        .orElseThrow();
  }

  /** A connection to the database, as its administrator. */
  public Connection sql() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:mysql://127.0.0.1:"
            + databasePort()
            + "/centralita?sslMode=DISABLED&allowPublicKeyRetrieval=true",
        "root",
        property("database.properties", "root.password"));
  }

  /** Asks it to stop, as {@code kill} and service managers do; gives its exit code. */
  public int stop() {
    process.destroy();
    return awaitEnd(LONGEST_STOP);
  }

  /** Asks it to stop as Ctrl-C does; gives its exit code. */
  public int interrupt() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", Long.toString(pid())).start().waitFor();
    return awaitEnd(LONGEST_STOP);
  }

  /** What a power cut leaves: neither the product nor its database can do anything any more. */
  public void cutOff() {
    Optional<ProcessHandle> database = database();
    process.destroyForcibly();
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
}

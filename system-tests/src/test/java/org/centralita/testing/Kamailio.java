package org.centralita.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * A Kamailio on loopback that runs by {@code deploy/kamailio/kamailio.cfg}, as it is, over the
 * database of an instance, as the user that the README beside it has operators make. Where it or
 * SIPp is not installed, tests are skipped, except where {@code CI=true} promises both.
 */
public final class Kamailio implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofSeconds(60);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

  private static final Path DEPLOY = Path.of(System.getProperty("centralita.root"), "deploy");
  private static final Pattern STATEMENTS =
      Pattern.compile("(?s)```\\s+(CREATE USER kamailio@.*?)```");

  private final Instance instance;
  private final String password = Names.random() + Names.random();
  private final int port;
  private final Path run;
  private final Path log;
  private final Process process;
  private final Process guard;

  private Kamailio(Instance instance) throws IOException {
    this.instance = instance;
    makeReader();
    try (DatagramSocket free = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    // Not in the build's directory: the path of a Unix socket has a hundred characters at most.
    run = Files.createTempDirectory("kamailio");
    log =
        Files.createTempFile(
            Files.createDirectories(Instance.target().resolve("logs")), "kamailio-", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(
            // Leads a group of its own, so that all its processes can be ended at once.
            "setsid",
            find("kamailio").toString(),
            "-DD",
            "-E",
            "-f",
            DEPLOY.resolve("kamailio/kamailio.cfg").toAbsolutePath().normalize().toString(),
            "-l",
            "udp:127.0.0.1:" + port,
            "-Y",
            run.toString());
    builder
        .environment()
        .put(
            "CENTRALITA_SIP_DB_URL",
            "mysql://kamailio:"
                + password
                + "@127.0.0.1:"
                + instance.databasePort()
                + "/centralita");
    process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    process.getOutputStream().close();
    guard = Guard.ofGroup(process.pid());
  }

  /** Starts it and waits until it answers. */
  public static Kamailio over(Instance instance) {
    find("kamailio");
    find("sipp");
    Kamailio kamailio;
    try {
      kamailio = new Kamailio(instance);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      Poll.within(
          LONGEST_START,
          () -> !kamailio.process.isAlive() || kamailio.control("core.uptime") == 0,
          kamailio::log);
      if (!kamailio.process.isAlive()) {
        throw new IllegalStateException("Kamailio does not start:\n" + kamailio.log());
      }
    } catch (RuntimeException | Error e) {
      kamailio.close();
      throw e;
    }
    return kamailio;
  }

  static Path find(String program) {
    return Stream.of((System.getenv("PATH") + ":/usr/sbin").split(":"))
        .map(directory -> Path.of(directory, program))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () -> {
              String reason =
                  "No "
                      + program
                      + ": install Debian's kamailio, kamailio-mysql-modules and sip-tester";
              return "true".equals(System.getenv("CI"))
                  ? new IllegalStateException(reason)
                  : new TestAbortedException(reason);
            });
  }

  /** As the README says, but here and with a password. */
  private void makeReader() throws IOException {
    Matcher block = STATEMENTS.matcher(Files.readString(DEPLOY.resolve("kamailio/README.md")));
    if (!block.find()) {
      throw new IllegalStateException("The README no longer says how to make the user");
    }
    try (Connection connection = instance.sql();
        Statement sql = connection.createStatement()) {
      sql.execute("DROP USER IF EXISTS kamailio@'127.0.0.1'");
      for (String statement : block.group(1).split(";")) {
        if (!statement.isBlank()) {
          sql.execute(
              statement
                  .replaceAll("kamailio@'[^']*'", "kamailio@'127.0.0.1'")
                  .replaceAll("BY '[^']*'", "BY '" + password + "'"));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Has kamcmd give it a command; the exit code. */
  private int control(String command) {
    try {
      return new ProcessBuilder(
              find("kamcmd").toString(), "-s", "unix:" + run.resolve("kamailio_ctl"), command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where it listens, on 127.0.0.1. */
  public int port() {
    return port;
  }

  /** The password of its database user, {@code kamailio}. */
  public String password() {
    return password;
  }

  /** What it has said so far. */
  public String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it, and takes back its right to read. */
  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
      // Ends whatever of the group is still there.
      guard.getOutputStream().close();
      guard.waitFor();
      for (String socket : List.of("kamailio_ctl", "kamailio_rpc.sock", "kamailio_rpc.fifo")) {
        Files.deleteIfExists(run.resolve(socket));
      }
      Files.deleteIfExists(run);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    try (Connection connection = instance.sql();
        Statement sql = connection.createStatement()) {
      sql.execute("DROP USER kamailio@'127.0.0.1'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.centralita.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

/**
 * A MariaDB of our own in the data directory: reachable from this machine only, with accounts, and
 * durable at every commit. A killed launcher leaves it running; the next start finds and ends it.
 */
final class EmbeddedDatabase implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class.getName());
  private static final int SECONDS_TO_START = 300;
  private static final int SECONDS_TO_STOP = 30;

  private final DataDirectory data;
  private final Path log;
  private DatabaseAccounts accounts;
  private DatabaseAccess access;
  private Process process;

  EmbeddedDatabase(DataDirectory data) {
    this.data = data;
    this.log = data.logs().resolve("database.log");
  }

  /** Starts the database and returns how the application reaches it. */
  DatabaseAccess start(Libraries libraries, Shutdown shutdown) throws Exception {
    endLeftover();
    LogFile.rotate(log);
    DatabasePrograms programs = DatabasePrograms.unpack(libraries, data.libraries());
    if (!Files.exists(data.database())) {
      install(programs, shutdown);
    }
    accounts = DatabaseAccounts.keep(data.file("database.properties"));
    Path initial = data.temporary().resolve("accounts.sql");
    SecretFile.write(initial, accounts.sql());
    int port = Address.free(InetAddress.getLoopbackAddress(), 0).port();
    process =
        programs
            .server(data.database(), data.temporary(), options(port, initial))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    shutdown.add(this);
    process.getOutputStream().close();
    access = accounts.application(port);
    awaitReady();
    Files.delete(initial);
    return access;
  }

  Path log() {
    return log;
  }

  /** Runs an action when the database ends by itself. */
  void onEnd(Runnable action) {
    process.onExit().thenRun(action);
  }

  /** A half-made database is never taken for one: it gets its name when it is complete. */
  private void install(DatabasePrograms programs, Shutdown shutdown) throws Exception {
    Path draft = data.file("db.new");
    DataDirectory.delete(draft);
    SecretFile.directory(draft);
    List<String> options = List.of("--bootstrap", "--log-warnings=0", "--max-allowed-packet=8M");
    Process installer =
        programs
            .server(draft, data.temporary(), options)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    shutdown.add(installer::destroyForcibly);
    try (OutputStream sql = installer.getOutputStream()) {
      programs.writeSystemTables(sql);
    } catch (IOException e) {
      LOG.warning("The database's installer ended early: " + e.getMessage());
    }
    if (installer.waitFor() != 0) {
      throw StartFailure.failed("The database could not be made: see " + log + ".");
    }
    Files.move(draft, data.database(), StandardCopyOption.ATOMIC_MOVE);
  }

  private static List<String> options(int port, Path initial) {
    return List.of(
        "--port=" + port,
        "--bind-address=127.0.0.1",
        "--socket=",
        "--skip-name-resolve",
        // Otherwise it makes itself a new certificate at every start, for seconds.
        "--skip-ssl",
        "--pid-file=centralita.pid",
        "--init-file=" + initial,
        "--character-set-server=utf8mb4",
        "--default-time-zone=+00:00",
        "--transaction-isolation=READ-COMMITTED",
        "--innodb-flush-log-at-trx-commit=1",
        "--max-allowed-packet=64M",
        "--max-connections=100",
        "--local-infile=0");
  }

  private void awaitReady() throws Exception {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
    while (!DatabaseConnection.answers(access)) {
      if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > limit) {
        throw StartFailure.failed(
            "The database does not start; its files in %s may be damaged. What it says is in %s."
                .formatted(data.database(), log));
      }
    }
  }

  /** Ends a database of a killed launcher: one whose program lies in our data directory. */
  private void endLeftover() throws StartFailure {
    for (ProcessHandle leftover : Processes.withProgramBelow(data.libraries())) {
      LOG.warning("A database of a killed start still runs and is stopped: " + leftover.pid());
      if (!Processes.end(leftover, SECONDS_TO_STOP)) {
        throw StartFailure.failed(
            "A database of an earlier start still runs as process %d: end it."
                .formatted(leftover.pid()));
      }
    }
  }

  @Override
  public void close() {
    if (!process.toHandle().supportsNormalTermination()) {
      // Windows has no signal that asks a process to end.
      DatabaseConnection.shutDown(accounts.root(access));
    }
    if (!Processes.end(process.toHandle(), SECONDS_TO_STOP)) {
      LOG.warning("The database did not stop");
    }
  }
}

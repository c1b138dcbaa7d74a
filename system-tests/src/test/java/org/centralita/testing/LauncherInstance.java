package org.centralita.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The product as the one-command run has it: server, database and application in one jar. */
final class LauncherInstance extends Instance {

  private final Database external;

  /** On a data directory, over its own database (null) or that one. */
  LauncherInstance(Path data, Database external) {
    super(data);
    this.external = external;
  }

  @Override
  ProcessBuilder process(Map<String, String> settings) {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            // A test run that is killed leaves no instance behind.
            "-Dcentralita.stop-with-parent=true",
            "-jar",
            System.getProperty("centralita.launcher"));
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("CENTRALITA_"));
    environment.put("CENTRALITA_DATA_DIR", data().toString());
    environment.put("CENTRALITA_PORT", "0");
    environment.put("CENTRALITA_DEMO", "false");
    environment.putAll(settings);
    return builder;
  }

  @Override
  boolean saysReady() {
    return console().contains("\nready ");
  }

  @Override
  public Optional<ProcessHandle> database() {
    return ProcessHandle.allProcesses()
        .filter(
            handle ->
                handle
                    .info()
                    .command()
                    .filter(command -> Path.of(command).startsWith(data().resolve("lib")))
                    .isPresent())
        .findFirst();
  }

  @Override
  public int databasePort() {
    if (external != null) {
      return external.port();
    }
    return Stream.of(database().orElseThrow().info().arguments().orElseThrow())
        .filter(argument -> argument.startsWith("--port="))
        .map(argument -> Integer.parseInt(argument.substring("--port=".length())))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public Connection sql() throws SQLException {
    if (external != null) {
      return external.sql();
    }
    return DriverManager.getConnection(
        "jdbc:mysql://127.0.0.1:"
            + databasePort()
            + "/centralita?sslMode=DISABLED&allowPublicKeyRetrieval=true",
        "root",
        property("database.properties", "root.password"));
  }
}

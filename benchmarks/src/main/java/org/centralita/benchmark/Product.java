package org.centralita.benchmark;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The product as a process of its own, as the README starts it, with the floors beside it. */
final class Product implements AutoCloseable {

  /** The heap of the budget. */
  static final String HEAP = "-Xmx512m";

  private static final Duration LONGEST_START = Duration.ofMinutes(4);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(60);

  private final Path data;
  private final Path console;
  private final Process process;

  private Product(Path data, Path console, Process process) {
    this.data = data;
    this.console = console;
    this.process = process;
  }

  /** Starts it on an empty data directory and waits until it answers. */
  static Product start(Options options) throws IOException, InterruptedException {
    Path data = options.target().resolve("data");
    delete(data);
    Files.createDirectories(options.target());
    Path console = options.target().resolve("console.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(HEAP);
    command.addAll(options.jvm());
    command.add("-Dcentralita.beside=" + options.floors());
    // A run that is killed leaves no product behind.
    command.add("-Dcentralita.stop-with-parent=true");
    command.addAll(List.of("-jar", options.launcher().toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("CENTRALITA_"));
    builder.environment().put("CENTRALITA_DATA_DIR", data.toString());
    builder.environment().put("CENTRALITA_PORT", "0");
    builder.environment().put("CENTRALITA_DEMO", "false");
    builder.redirectErrorStream(true).redirectOutput(console.toFile());
    Process process = builder.start();
    process.getOutputStream().close();
    Product product = new Product(data, console, process);
    product.awaitReady();
    return product;
  }

  private void awaitReady() throws IOException, InterruptedException {
    long limit = System.nanoTime() + LONGEST_START.toNanos();
    while (!Files.readString(console).contains("\nready ")) {
      if (process.waitFor(200, TimeUnit.MILLISECONDS) || System.nanoTime() > limit) {
        close();
        throw new IOException("The product does not start:\n" + Files.readString(console));
      }
    }
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  /** The database that it has started. */
  ProcessHandle databaseProcess() {
    return ProcessHandle.allProcesses()
        .filter(p -> p.info().command().filter(c -> Path.of(c).startsWith(data)).isPresent())
        .findFirst()
        .orElseThrow();
  }

  int port() throws IOException {
    return URI.create(credential("base.url")).getPort();
  }

  /** A value of {@code credentials.properties}. */
  String credential(String key) throws IOException {
    return property("credentials.properties", key);
  }

  /** The product's own database. */
  Database database() throws IOException {
    int port =
        Stream.of(databaseProcess().info().arguments().orElseThrow())
            .filter(argument -> argument.startsWith("--port="))
            .mapToInt(argument -> Integer.parseInt(argument.substring("--port=".length())))
            .findFirst()
            .orElseThrow();
    return new Database(
        port,
        property("database.properties", "user"),
        property("database.properties", "password"),
        property("database.properties", "root.password"));
  }

  private String property(String file, String key) throws IOException {
    Properties values = new Properties();
    try (Reader reader = Files.newBufferedReader(data.resolve(file))) {
      values.load(reader);
    }
    return values.getProperty(key);
  }

  /** Stops it and removes its data; what it wrote to the console stays. */
  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    delete(data);
  }

  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

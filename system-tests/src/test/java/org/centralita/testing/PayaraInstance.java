package org.centralita.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The application on Payara Server. A domain has a port for everything: the first one is made and
 * configured as operators do it, and each instance gets a copy with ports of its own.
 */
final class PayaraInstance extends ServerInstance {

  private static final String DOMAIN = "centralita";
  private static final String FIRST_PORTS = "280";
  private static final int ADMINISTRATION = 48;
  private static final int HTTP = 80;

  private static Path template;

  PayaraInstance(Path data) {
    super(data);
  }

  @Override
  ProcessBuilder program(Path directory, int port) throws IOException {
    Path domain = directory.resolve(DOMAIN);
    if (!Files.exists(domain)) {
      Files.createDirectories(directory);
      copy(template(), domain);
      Path logs = data().resolve("logs");
      String ports = ports();
      edit(domain.resolve("config/domain.xml"), "\\b" + FIRST_PORTS + "(\\d\\d)\\b", ports + "$1");
      Files.writeString(directory.resolve("port"), ports + HTTP);
      Files.copy(
          application(),
          Files.createDirectories(domain.resolve("autodeploy")).resolve("centralita.ear"));
      edit(
          domain.resolve("config/logging.properties"),
          "(?m)^(com.sun.enterprise.server.logging.GFFileHandler.file)=.*",
          "$1=" + logs.resolve("server.log"));
    }
    listen(domain, directory.resolve("port"), port);
    return asadmin(
        List.of("start-domain", "--verbose", "--domaindir", directory.toString(), DOMAIN));
  }

  /** Each start has a port of its own, an existing domain, too. */
  private static void listen(Path domain, Path kept, int port) throws IOException {
    edit(
        domain.resolve("config/domain.xml"),
        "port=\"" + Files.readString(kept) + "\"",
        "port=\"" + port + "\"");
    Files.writeString(kept, Integer.toString(port));
  }

  private static synchronized Path template() throws IOException {
    if (template == null) {
      Path domains = home().resolveSibling("domains");
      String directory = domains.toString();
      run(
          "create-domain",
          "--nopassword",
          "--portbase",
          FIRST_PORTS + "00",
          "--domaindir",
          directory,
          DOMAIN);
      Path domain = domains.resolve(DOMAIN);
      edit(domain.resolve("config/domain.xml"), "address=\"0.0.0.0\"", "address=\"127.0.0.1\"");
      edit(
          domain.resolve("config/domain.xml"),
          "<network-listener port",
          "<network-listener address=\"127.0.0.1\" port");
      run("start-domain", "--domaindir", directory, DOMAIN);
      run(
          "--port",
          FIRST_PORTS + ADMINISTRATION,
          "multimode",
          "--file",
          "deploy/payara/configure.asadmin");
      run("stop-domain", "--domaindir", directory, DOMAIN);
      Files.delete(domain.resolve("docroot/index.html"));
      template = domain;
    }
    return template;
  }

  /** What all ports of a domain begin with, where none of those it will use is taken. */
  private static String ports() throws IOException {
    for (int hundreds = 281; hundreds < 320; hundreds++) {
      try (ServerSocket administration = listen(hundreds * 100 + ADMINISTRATION);
          ServerSocket jmx = listen(hundreds * 100 + 86)) {
        return Integer.toString(hundreds);
      } catch (IOException e) {
        // Somebody else's.
      }
    }
    throw new IOException("No free ports");
  }

  private static ServerSocket listen(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
  }

  private static void edit(Path file, String pattern, String replacement) throws IOException {
    Files.writeString(file, Files.readString(file).replaceAll(pattern, replacement));
  }

  private static void run(String... arguments) throws IOException {
    Path output = Files.createTempFile(target(), "asadmin-", ".txt");
    Process process =
        asadmin(List.of(arguments))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    process.getOutputStream().close();
    try {
      if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IllegalStateException(Files.readString(output));
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ProcessBuilder asadmin(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(home().resolve("bin/asadmin").toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(root().toFile());
    builder.environment().put("AS_JAVA", System.getProperty("java.home"));
    return builder;
  }

  /** The top of the repository, where the scripts are run. */
  private static Path root() {
    try {
      return Path.of(System.getProperty("centralita.root")).toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.centralita.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** Two nodes over one database, behind a proxy. */
public final class Nodes implements AutoCloseable {

  private final Database database = Database.start("nodes");
  private final List<Integer> ports = List.of(free(), free());
  private final AlternatingProxy proxy = new AlternatingProxy(ports);
  private final Path key = key();
  private final Instance first = start(0);
  private final Instance second = start(1);

  private static int free() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path key() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    try {
      Path file =
          Files.createTempFile(Files.createDirectories(Instance.target()), "nodes-", ".key");
      file.toFile().deleteOnExit();
      return Files.writeString(file, Base64.getEncoder().encodeToString(bytes));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Instance start(int node) {
    return Instance.fresh("node" + node)
        .over(database)
        .with("CENTRALITA_PORT", ports.get(node).toString())
        .with("CENTRALITA_PUBLIC_URL", proxy.url())
        .with("CENTRALITA_KEY_FILE", key.toString())
        .with("CENTRALITA_TRUSTED_PROXIES", "127.0.0.1")
        .startBehindProxy(address(node));
  }

  private String address(int node) {
    return "http://127.0.0.1:" + ports.get(node) + "/centralita";
  }

  /** The node that made the first administrator; its address is the proxy's. */
  public Instance first() {
    return first;
  }

  /** The other one. */
  public Instance second() {
    return second;
  }

  /** Where the first node itself answers. */
  public String firstAddress() {
    return address(0);
  }

  /** Where the other node itself answers. */
  public String secondAddress() {
    return address(1);
  }

  @Override
  public void close() {
    proxy.close();
    second.close();
    first.close();
    database.close();
  }
}

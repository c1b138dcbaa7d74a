package org.centralita.launcher;

import java.io.IOException;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * Where the server listens.
 *
 * @param port never 0
 */
record Address(InetAddress host, int port) {
  static final String CONTEXT = "/centralita";

  /** Takes the wished port if it is free; for 0 the system chooses one. */
  static Address free(InetAddress host, int port) throws StartFailure {
    try (ServerSocket probe = new ServerSocket(port, 1, host)) {
      return new Address(host, probe.getLocalPort());
    } catch (BindException e) {
      throw StartFailure.failed(
          ("Port %d on %s is not free (%s): stop what uses it, or choose another with"
                  + " CENTRALITA_PORT (0 = any free one).")
              .formatted(port, host.getHostAddress(), e.getMessage()),
          e);
    } catch (IOException e) {
      throw StartFailure.failed(
          ("Port %d on %s can't be used (%s):"
                  + " choose others with CENTRALITA_PORT and CENTRALITA_BIND.")
              .formatted(port, host.getHostAddress(), e.getMessage()),
          e);
    }
  }

  /** The application's URL on this machine. */
  String localUrl() {
    InetAddress reachable = host.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : host;
    String name = reachable.getHostAddress();
    if (reachable instanceof Inet6Address) {
      name = "[" + name.replaceFirst("%.*", "") + "]";
    }
    return "http://" + name + ":" + port + CONTEXT;
  }
}

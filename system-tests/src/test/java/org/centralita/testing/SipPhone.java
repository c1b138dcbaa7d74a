package org.centralita.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A SIP phone at an address of this machine, played by SIPp, which speaks to one proxy. */
public final class SipPhone {

  private static final Pattern ANSWER = Pattern.compile("(?m)^SIP/2.0 (\\d{3}) ");
  private static final int LONGEST_SECONDS = 20;

  private final Kamailio proxy;
  private final String address;
  private final int port;

  /** One at 127.0.0.1, 127.0.0.2, and so on. */
  public SipPhone(Kamailio proxy, String address) {
    this.proxy = proxy;
    this.address = address;
    try (DatagramSocket free = new DatagramSocket(0, InetAddress.getByName(address))) {
      port = free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Registers with a password; gives the last answer's status. */
  public int register(String user, String realm, String password) {
    return play("register", "-s", user, "-key", "domain", realm, "-au", user, "-ap", password);
  }

  /** Registers from its address, without a password; gives the answer's status. */
  public int register(String user, String realm) {
    return play("register-by-address", "-s", user, "-key", "domain", realm);
  }

  /** Calls somebody and hangs up; gives the status of the last answer. */
  public int call(String callee, String realm, String caller, String password) {
    return play(
        "call", "-s", callee, "-key", "domain", realm, "-key", "caller", caller, "-au", caller,
        "-ap", password);
  }

  /** Waits for one call, to answer it; ends by itself after a while. */
  public Process answer() {
    try {
      return sipp("answer", directory().resolve("answer.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int play(String scenario, String... options) {
    try {
      Path directory = directory();
      Path messages = directory.resolve(scenario + ".txt");
      Process sipp = sipp(scenario, messages, options);
      try {
        if (!sipp.waitFor(2 * LONGEST_SECONDS, TimeUnit.SECONDS) || sipp.exitValue() != 0) {
          throw new AssertionError(
              "SIPp's scenario \"%s\" failed, see %s%n%s"
                  .formatted(scenario, messages, proxy.log()));
        }
      } finally {
        sipp.destroyForcibly();
      }
      Matcher answers = ANSWER.matcher(Files.readString(messages));
      int last = 0;
      while (answers.find()) {
        last = Integer.parseInt(answers.group(1));
      }
      return last;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path directory() throws IOException {
    Path all = Files.createDirectories(Instance.target().resolve("logs"));
    return Files.createTempDirectory(all, "sipp-").toAbsolutePath();
  }

  private Process sipp(String scenario, Path messages, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Kamailio.find("sipp").toString());
    command.add("127.0.0.1:" + proxy.port());
    command.addAll(List.of("-sf", file(scenario + ".xml"), "-i", address, "-p", "" + port));
    command.addAll(List.of("-m", "1", "-nostdin", "-trace_msg", "-message_file", "" + messages));
    command.addAll(List.of("-timeout", "" + LONGEST_SECONDS, "-timeout_error"));
    command.addAll(List.of(options));
    return new ProcessBuilder(command)
        .directory(messages.getParent().toFile())
        .redirectErrorStream(true)
        .redirectOutput(messages.resolveSibling("console.txt").toFile())
        .start();
  }

  private static String file(String scenario) {
    try {
      return Path.of(SipPhone.class.getResource(scenario).toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}

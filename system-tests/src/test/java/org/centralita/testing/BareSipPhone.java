package org.centralita.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A SIP phone that writes its messages itself, and so what SIPp would not: credentials, names and
 * addresses of others. It speaks to one proxy, over UDP.
 */
public final class BareSipPhone implements AutoCloseable {

  private static final Pattern FINAL = Pattern.compile("(?s)SIP/2.0 [2-6]\\d\\d .*");
  private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
  private static final int LONGEST_MILLISECONDS = 20_000;
  private static final int SILENCE_MILLISECONDS = 1_000;
  private static final int LARGEST = 65_535;

  private final InetSocketAddress proxy;
  private final DatagramSocket socket;
  private Request last;
  private int sequence;
  private String name = "";

  /** One at 127.0.0.1, 127.0.0.2, and so on. */
  public BareSipPhone(Kamailio proxy, String address) {
    this.proxy = new InetSocketAddress("127.0.0.1", proxy.port());
    try {
      socket = new DatagramSocket(0, InetAddress.getByName(address));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Credentials as a header has them.
   *
   * @param username as the header has it
   * @param realm as the header has it
   * @param ha1 what the answer is made of (RFC 2617, section 3.2.2.2)
   */
  public record Credentials(String username, String realm, String ha1) {

    /** Those that fit together. */
    public static Credentials of(String username, String realm, String password) {
      return new Credentials(username, realm, md5(username + ":" + realm + ":" + password));
    }

    private String over(String method, String uri, String nonce) {
      String answer = md5(ha1 + ":" + nonce + ":00000001:c:auth:" + md5(method + ":" + uri));
      return ("Digest username=\"%s\", realm=\"%s\", nonce=\"%s\", uri=\"%s\", qop=auth,"
              + " nc=00000001, cnonce=\"c\", response=\"%s\", algorithm=MD5")
          .formatted(username, realm, nonce, uri, answer);
    }
  }

  private record Request(
      String method, String target, String name, String from, String to, String id, int sequence) {

    String text(String verb, String via, List<String> headers) {
      List<String> lines = new ArrayList<>();
      lines.add(verb + " " + target + " SIP/2.0");
      lines.add("Via: SIP/2.0/UDP " + via + ";branch=z9hG4bK" + id + sequence);
      lines.add("From: " + name + "<sip:" + from + ">;tag=" + id);
      lines.add("To: <sip:" + to + ">");
      lines.add("Call-ID: " + id);
      lines.add("CSeq: " + sequence + " " + verb);
      lines.add("Max-Forwards: 70");
      lines.addAll(headers);
      lines.add("Content-Length: 0");
      return String.join("\r\n", lines) + "\r\n\r\n";
    }
  }

  /** Says from now on that it is called so, written as {@code From} has it; empty for nothing. */
  public void callItself(String displayName) {
    name = displayName;
  }

  /** Where it can be reached, as host and port. */
  public String address() {
    return socket.getLocalAddress().getHostAddress() + ":" + socket.getLocalPort();
  }

  /** Registers a user, as user@realm, at the given address; gives the last answer's status. */
  public int register(String user, String at, Credentials... credentials) {
    String target = "sip:" + user.substring(user.indexOf('@') + 1);
    send("REGISTER", target, user, user, contact(user, at, "Expires: 60"), credentials);
    return answer();
  }

  /** Calls somebody without waiting for the answer; both are written as user@realm. */
  public void call(String from, String to, List<String> headers, Credentials... credentials) {
    String[] all = headers.toArray(String[]::new);
    send("INVITE", "sip:" + to, from, to, contact(from, address(), all), credentials);
  }

  /** Calls somebody without credentials, and without waiting for the answer. */
  public void callBare(String from, String to, List<String> headers) {
    String[] all = headers.toArray(String[]::new);
    last = new Request("INVITE", "sip:" + to, name, from, to, Names.random(), ++sequence);
    write(last.text("INVITE", address(), contact(from, address(), all)));
  }

  private static List<String> contact(String user, String at, String... more) {
    List<String> headers = new ArrayList<>(List.of(more));
    headers.add("Contact: <sip:" + user.substring(0, user.indexOf('@')) + "@" + at + ">");
    return headers;
  }

  /** Sends a request, and sends it again with the credentials when the proxy has asked for some. */
  private void send(
      String method,
      String target,
      String from,
      String to,
      List<String> headers,
      Credentials... credentials) {
    String id = Names.random();
    last = new Request(method, target, name, from, to, id, ++sequence);
    write(last.text(method, address(), headers));
    Matcher nonce = NONCE.matcher(read());
    if (!nonce.find()) {
      throw new AssertionError("Nobody asks for credentials");
    }
    String header = method.equals("REGISTER") ? "Authorization: " : "Proxy-Authorization: ";
    List<String> signed = new ArrayList<>(headers);
    for (Credentials one : credentials) {
      signed.add(header + one.over(method, target, nonce.group(1)));
    }
    last = new Request(method, target, name, from, to, id, ++sequence);
    write(last.text(method, address(), signed));
  }

  /** The status of the final answer to what was sent last. */
  public int answer() {
    return Integer.parseInt(read().substring("SIP/2.0 ".length(), "SIP/2.0 200".length()));
  }

  /** The next final answer to what was sent last; others are of no interest. */
  private String read() {
    String text;
    do {
      text = receive();
    } while (!FINAL.matcher(text).matches()
        || !text.contains("CSeq: " + last.sequence() + " " + last.method()));
    if (last.method().equals("INVITE")) {
      write(last.text("ACK", address(), List.of()));
    }
    return text;
  }

  /** The next message from anybody. */
  public String receive() {
    String text = receive(LONGEST_MILLISECONDS);
    if (text == null) {
      throw new AssertionError("Nothing comes, after " + last);
    }
    return text;
  }

  /** Whether nobody sends anything, for a while. */
  public boolean hearsNothing() {
    return receive(SILENCE_MILLISECONDS) == null;
  }

  private String receive(int milliseconds) {
    try {
      DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
      socket.setSoTimeout(milliseconds);
      socket.receive(packet);
      return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
    } catch (SocketTimeoutException e) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers a call that has come: busy. */
  public void refuse(String invite) {
    String answer =
        invite
            .lines()
            .filter(line -> line.matches("(Via|From|To|Call-ID|CSeq): .*"))
            .map(line -> line.startsWith("To:") ? line + ";tag=busy" : line)
            .collect(
                Collectors.joining(
                    "\r\n", "SIP/2.0 486 Busy Here\r\n", "\r\nContent-Length: 0\r\n\r\n"));
    write(answer);
  }

  private void write(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      socket.send(new DatagramPacket(bytes, bytes.length, proxy));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String md5(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    socket.close();
  }
}

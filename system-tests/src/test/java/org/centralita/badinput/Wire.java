package org.centralita.badinput;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One connection to the product, used again for as long as it lasts. A client of our own, because
 * every other one refuses to send what matters here.
 */
final class Wire implements AutoCloseable {

  private static final int PATIENCE = 30_000;

  private final String host;
  private final int port;
  private Socket socket;
  private InputStream in;
  private boolean used;

  Wire(String host, int port) {
    this.host = host;
    this.port = port;
  }

  /** Sends the request and reads its answer; {@link Answer#NONE} when the server hangs up. */
  Answer send(Shot shot) throws IOException {
    try {
      return once(shot);
    } catch (IOException e) {
      boolean maybeStale = used;
      close();
      if (!maybeStale) {
        return gone(e);
      }
    }
    try {
      return once(shot);
    } catch (IOException e) {
      close();
      return gone(e);
    }
  }

  private static Answer gone(IOException e) throws IOException {
    if (e instanceof java.net.SocketTimeoutException) {
      throw e;
    }
    return Answer.NONE;
  }

  private Answer once(Shot shot) throws IOException {
    if (socket == null) {
      socket = new Socket(host, port);
      socket.setSoTimeout(PATIENCE);
      socket.setTcpNoDelay(true);
      in = new BufferedInputStream(socket.getInputStream());
      used = false;
    }
    IOException refusedEarly = null;
    try {
      socket.getOutputStream().write(shot.bytes());
      socket.getOutputStream().flush();
    } catch (IOException e) {
      refusedEarly = e; // the server may have answered before it read everything
    }
    Answer answer;
    try {
      answer = read(shot.method());
    } catch (IOException e) {
      throw refusedEarly == null ? e : refusedEarly;
    }
    used = true;
    if (refusedEarly != null
        || shot.crude()
        || answer.header("connection").toLowerCase(Locale.ROOT).contains("close")) {
      close();
    }
    return answer;
  }

  private Answer read(String method) throws IOException {
    int status;
    Map<String, String> headers;
    do {
      String[] line = line().split(" ", 3);
      if (line.length < 2 || !line[0].startsWith("HTTP/1.")) {
        throw new EOFException("No status line");
      }
      status = Integer.parseInt(line[1]);
      headers = headers();
    } while (status < 200);
    boolean bare = method.equals("HEAD") || status == 204 || status == 304;
    return new Answer(status, headers, bare ? new byte[0] : body(headers));
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.merge(
          line.substring(0, colon).toLowerCase(Locale.ROOT),
          line.substring(colon + 1).strip(),
          (a, b) -> a + "," + b);
    }
    return headers;
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    if (headers.getOrDefault("transfer-encoding", "").contains("chunked")) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      for (int size = chunk(); size > 0; size = chunk()) {
        all.writeBytes(bytes(size));
        line();
      }
      headers();
      return all.toByteArray();
    }
    if (headers.containsKey("content-length")) {
      return bytes(Integer.parseInt(headers.get("content-length")));
    }
    headers.put("connection", "close");
    return in.readAllBytes();
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line().split(";")[0].strip(), 16);
  }

  private byte[] bytes(int size) throws IOException {
    byte[] bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw new EOFException("Cut off");
    }
    return bytes;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("Closed");
      }
      if (c != '\r') {
        line.write(c);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() {
    if (socket != null) {
      try {
        socket.close();
      } catch (IOException e) {
        // It is gone either way.
      }
      socket = null;
      used = false;
    }
  }
}

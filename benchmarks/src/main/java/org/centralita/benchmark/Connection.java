package org.centralita.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;

/**
 * One client's connection, kept alive as long as the server does. A blocking socket and one write
 * per request: the client shares the processors with the server that it measures.
 */
final class Connection implements AutoCloseable {

  private static final int TIMEOUT_MILLIS = 60_000;

  private final int port;
  private Socket socket;
  private OutputStream out;
  private AnswerReader answers;

  Connection(int port) {
    this.port = port;
  }

  /** Sends a whole request, head and body, and waits for the answer. */
  Answer send(byte[] request) throws IOException {
    if (socket == null) {
      open();
    }
    try {
      out.write(request);
      Answer answer = answers.next();
      if (answer.header("Connection").orElse("").equalsIgnoreCase("close")) {
        close();
      }
      return answer;
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private void open() throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    out = socket.getOutputStream();
    answers = new AnswerReader(socket.getInputStream());
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }
}

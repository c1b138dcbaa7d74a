package org.centralita.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Reads HTTP/1.1 answers one after the other from a connection (RFC 9112), as far as the product
 * and its server make use of it: a length, or chunks.
 */
final class AnswerReader {

  private static final int BUFFER = 64 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int limit;

  AnswerReader(InputStream in) {
    this.in = in;
  }

  Answer next() throws IOException {
    String head = head();
    int status = Integer.parseInt(head, "HTTP/1.1 ".length(), "HTTP/1.1 200".length(), 10);
    return new Answer(status, head, body(status, new Answer(status, head, new byte[0])));
  }

  private byte[] body(int status, Answer head) throws IOException {
    if (status == 204 || status == 304) {
      return new byte[0];
    }
    var length = head.header("Content-Length");
    if (length.isPresent()) {
      return bytes(Integer.parseInt(length.get()));
    }
    if (head.header("Transfer-Encoding").orElse("").toLowerCase(Locale.ROOT).equals("chunked")) {
      return chunks();
    }
    throw new IOException("An answer without length: " + head.head());
  }

  /** Everything up to the empty line, with the line ends. */
  private String head() throws IOException {
    StringBuilder head = new StringBuilder(512);
    for (String line = line(); !line.isEmpty(); line = line()) {
      head.append(line).append("\r\n");
    }
    return head.toString();
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      body.write(bytes(size));
      line();
    }
    while (!line().isEmpty()) {
      // Fields after the last chunk say nothing that matters here.
    }
    return body.toByteArray();
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line().replaceFirst(";.*", "").strip(), 16);
  }

  private String line() throws IOException {
    StringBuilder longer = null;
    while (true) {
      for (int i = position; i < limit; i++) {
        if (buffer[i] == '\n') {
          int end = i > position && buffer[i - 1] == '\r' ? i - 1 : i;
          String part = new String(buffer, position, end - position, StandardCharsets.ISO_8859_1);
          position = i + 1;
          return longer == null ? part : withoutReturn(longer.append(part));
        }
      }
      longer = longer == null ? new StringBuilder() : longer;
      longer.append(new String(buffer, position, limit - position, StandardCharsets.ISO_8859_1));
      fill();
    }
  }

  /** Where the buffer ended between the two characters of a line end. */
  private static String withoutReturn(StringBuilder line) {
    int last = line.length() - 1;
    return last >= 0 && line.charAt(last) == '\r' ? line.substring(0, last) : line.toString();
  }

  private byte[] bytes(int count) throws IOException {
    byte[] bytes = new byte[count];
    int done = 0;
    while (done < count) {
      if (position == limit) {
        fill();
      }
      int part = Math.min(count - done, limit - position);
      System.arraycopy(buffer, position, bytes, done, part);
      position += part;
      done += part;
    }
    return bytes;
  }

  private void fill() throws IOException {
    position = 0;
    limit = Math.max(0, in.read(buffer));
    if (limit == 0) {
      throw new EOFException("The connection ended in the middle of an answer");
    }
  }
}

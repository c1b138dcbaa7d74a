package org.centralita.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {

  private static final String LENGTH =
      "HTTP/1.1 201 Created\r\nETag: \"1\"\r\ncontent-length: 6\r\n\r\n{\"a\":1";
  private static final String CHUNKS =
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
          + "4;name=value\r\nabc\n\r\nA\r\n0123456789\r\n0\r\nTrailer: x\r\n\r\n";
  private static final String NOTHING = "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n";

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 64 * 1024})
  void readsOneAnswerAfterTheOtherHoweverTheyArrive(int atOnce) throws IOException {
    AnswerReader reader = reader(LENGTH + CHUNKS + NOTHING + LENGTH, atOnce);

    Answer created = reader.next();
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.text()).isEqualTo("{\"a\":1");
    assertThat(created.header("etag")).contains("\"1\"");
    assertThat(created.header("Location")).isEmpty();
    assertThat(reader.next().text()).isEqualTo("abc\n0123456789");
    Answer empty = reader.next();
    assertThat(empty.status()).isEqualTo(204);
    assertThat(empty.header("Connection")).contains("close");
    assertThat(reader.next().status()).isEqualTo(201);
  }

  @Test
  void readsBodiesLargerThanItsBuffer() throws IOException {
    String body = "x".repeat(300_000);
    String answer = "HTTP/1.1 200 OK\r\nContent-Length: 300000\r\n\r\n" + body;

    assertThat(reader(answer, 1000).next().text()).isEqualTo(body);
  }

  @Test
  void takesNoHalfAnswerForAWholeOne() {
    AnswerReader cut = reader(LENGTH.substring(0, LENGTH.length() - 1), 100);

    assertThatThrownBy(cut::next).isInstanceOf(EOFException.class);
  }

  @Test
  void saysSoWhenAnAnswerHasNoLength() {
    AnswerReader endless = reader("HTTP/1.1 200 OK\r\n\r\nabc", 100);

    assertThatThrownBy(endless::next).hasMessageContaining("without length");
  }

  private static AnswerReader reader(String text, int atOnce) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new AnswerReader(
        new FilterInputStream(new ByteArrayInputStream(bytes)) {
          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            return super.read(target, offset, Math.min(length, atOnce));
          }

          @Override
          public int read(byte[] target) throws IOException {
            return read(target, 0, target.length);
          }
        });
  }
}

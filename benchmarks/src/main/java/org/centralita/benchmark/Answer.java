package org.centralita.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * An HTTP answer.
 *
 * @param status the status code
 * @param head status line and headers, as they came
 * @param body without the marks of the transfer
 */
record Answer(int status, String head, byte[] body) {

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The value of a header's first line. */
  Optional<String> header(String name) {
    String start = "\r\n" + name.toLowerCase(Locale.ROOT) + ":";
    int at = head.toLowerCase(Locale.ROOT).indexOf(start);
    return at < 0
        ? Optional.empty()
        : Optional.of(
            head.substring(at + start.length(), head.indexOf("\r\n", at + start.length())).strip());
  }
}

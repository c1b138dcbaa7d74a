package org.centralita.badinput;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * What came back.
 *
 * @param status 0 when the connection was closed without an answer
 * @param headers by names in lower case; of several with one name, the values joined by commas
 */
record Answer(int status, Map<String, String> headers, byte[] body) {

  /** The connection was closed without an answer. */
  static final Answer NONE = new Answer(0, Map.of(), new byte[0]);

  String header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  boolean good() {
    return status >= 200 && status < 300;
  }
}

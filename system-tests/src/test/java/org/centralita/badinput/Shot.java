package org.centralita.badinput;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One request, byte for byte.
 *
 * @param about the operation and what is wrong with the request
 * @param operation its name in the description
 * @param target path and query as they stand in the request line
 * @param crude whether it breaks HTTP itself, so that the server may refuse it before the product
 *     sees it
 */
record Shot(
    String about,
    String operation,
    String method,
    String target,
    List<Header> headers,
    byte[] body,
    boolean crude) {

  /** A header line. */
  record Header(String name, String value) {

    byte[] bytes() {
      boolean latin = value.chars().allMatch(c -> c < 256);
      return (name + ": " + value + "\r\n")
          .getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }
  }

  /** The value of a header that is there. */
  String header(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst()
        .orElseThrow();
  }

  boolean has(String header) {
    return headers.stream().anyMatch(h -> h.name().equalsIgnoreCase(header));
  }

  /** The same with another header, which replaces those of its name. */
  Shot with(String name, String value) {
    List<Header> changed = new ArrayList<>(headers);
    changed.removeIf(h -> h.name().equalsIgnoreCase(name));
    changed.add(new Header(name, value));
    return new Shot(about, operation, method, target, changed, body, crude);
  }

  /** As it goes over the wire. */
  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes((method + " " + target + " HTTP/1.1\r\n").getBytes(StandardCharsets.UTF_8));
    headers.forEach(header -> out.writeBytes(header.bytes()));
    boolean framed = has("Content-Length") || has("Transfer-Encoding");
    if (!framed && (body.length > 0 || !method.equals("GET"))) {
      out.writeBytes(new Header("Content-Length", Integer.toString(body.length)).bytes());
    }
    out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(body);
    return out.toByteArray();
  }

  /** The request line, for people. */
  String line() {
    return method + " " + (target.length() > 200 ? target.substring(0, 200) + "…" : target);
  }
}

package org.centralita.benchmark;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** An API client of the product: its token, and its requests as the bytes that go over the wire. */
final class Api {

  private static final Duration RENEW_AFTER = Duration.ofMinutes(7);
  private static final String ROOT = "/centralita";
  private static final String REST = ROOT + "/api/v1";

  private final int port;
  private final String basic;
  private volatile String token;
  private long renewed;

  Api(int port, String id, String secret) throws IOException {
    this.port = port;
    this.basic =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    renew();
  }

  /** A new token, unless the one at hand is good for a while: it lasts 15 minutes. */
  void keepFresh() throws IOException {
    if (System.nanoTime() - renewed > RENEW_AFTER.toNanos()) {
      renew();
    }
  }

  private void renew() throws IOException {
    token = json(ok(tokenRequest())).getString("access_token");
    renewed = System.nanoTime();
  }

  byte[] tokenRequest() {
    return request(
        "POST",
        ROOT + "/oauth2/token",
        "Authorization: " + basic + "\r\nContent-Type: application/x-www-form-urlencoded\r\n",
        "grant_type=client_credentials");
  }

  byte[] get(String path) {
    return request("GET", REST + path, bearer(), null);
  }

  byte[] post(String path, String body) {
    return request("POST", REST + path, bearer() + "Content-Type: application/json\r\n", body);
  }

  /** A change of whatever version is there. */
  byte[] patch(String path, String body) {
    return request(
        "PATCH",
        REST + path,
        bearer() + "Content-Type: application/merge-patch+json\r\nIf-Match: *\r\n",
        body);
  }

  /** The whole of whatever version is there. */
  byte[] put(String path, String body) {
    return request(
        "PUT", REST + path, bearer() + "Content-Type: application/json\r\nIf-Match: *\r\n", body);
  }

  byte[] soap(String service, String body) {
    return request(
        "POST",
        ROOT + "/soap/v1/" + service,
        "Authorization: " + basic + "\r\nContent-Type: text/xml\r\nSOAPAction: \"\"\r\n",
        body);
  }

  /** A request of anybody to any path. */
  byte[] plain(String method, String path, String headers, String body) {
    return request(method, path, headers, body);
  }

  private String bearer() {
    return "Authorization: Bearer " + token + "\r\n";
  }

  private byte[] request(String method, String path, String headers, String body) {
    byte[] content = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    byte[] head =
        (method
                + " "
                + path
                + " HTTP/1.1\r\nHost: 127.0.0.1:"
                + port
                + "\r\n"
                + headers
                + (body == null ? "" : "Content-Length: " + content.length + "\r\n")
                + "\r\n")
            .getBytes(StandardCharsets.UTF_8);
    byte[] request = new byte[head.length + content.length];
    System.arraycopy(head, 0, request, 0, head.length);
    System.arraycopy(content, 0, request, head.length, content.length);
    return request;
  }

  /** Sends one request that must succeed, outside of any measurement. */
  Answer ok(byte[] request) throws IOException {
    try (Connection connection = new Connection(port)) {
      Answer answer = connection.send(request);
      if (answer.status() / 100 != 2) {
        throw new IOException(answer.head() + answer.text());
      }
      return answer;
    }
  }

  static JsonObject json(Answer answer) {
    try (JsonReader reader = Json.createReader(new StringReader(answer.text()))) {
      return reader.readObject();
    }
  }
}

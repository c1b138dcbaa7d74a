package org.centralita.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before two nodes as an operator's proxy does. Requests of programs go to the one and to
 * the other in turn, so that whoever writes reads from the other; browsers stay with the first as
 * long as it answers.
 */
final class AlternatingProxy implements AutoCloseable {

  private static final Set<String> OF_THE_CONNECTION =
      Set.of("host", "connection", "content-length", "expect", "upgrade", "transfer-encoding");
  private static final List<String> FOR_PROGRAMS = List.of("/api/", "/soap/", "/oauth2/");

  private final HttpServer server;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final List<Integer> ports;
  private final AtomicInteger turns = new AtomicInteger();

  AlternatingProxy(List<Integer> ports) {
    this.ports = ports;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::pass);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/centralita";
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      boolean program =
          FOR_PROGRAMS.stream()
              .anyMatch(
                  part -> exchange.getRequestURI().getPath().startsWith("/centralita" + part));
      int turn = program ? turns.getAndIncrement() % ports.size() : 0;
      HttpResponse<byte[]> answer;
      try {
        answer = ask(exchange, body, ports.get(turn));
      } catch (IOException e) {
        answer = ask(exchange, body, ports.get((turn + 1) % ports.size()));
      }
      for (Map.Entry<String, List<String>> header : answer.headers().map().entrySet()) {
        if (!OF_THE_CONNECTION.contains(header.getKey().toLowerCase(Locale.ROOT))) {
          exchange.getResponseHeaders().put(header.getKey(), header.getValue());
        }
      }
      byte[] content = answer.body();
      boolean empty = content.length == 0;
      if (exchange.getRequestMethod().equals("HEAD")) {
        answer
            .headers()
            .firstValue("Content-Length")
            .ifPresent(length -> exchange.getResponseHeaders().set("Content-Length", length));
      }
      exchange.sendResponseHeaders(answer.statusCode(), empty ? -1 : content.length);
      if (!empty) {
        exchange.getResponseBody().write(content);
      }
    }
  }

  private HttpResponse<byte[]> ask(HttpExchange exchange, byte[] body, int port)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + exchange.getRequestURI()))
            .method(
                exchange.getRequestMethod(),
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

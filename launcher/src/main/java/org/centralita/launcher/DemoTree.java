package org.centralita.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.logging.Logger;

/** Two resellers and their customers, so that the first look at the product is not an empty one. */
final class DemoTree {
  private static final Logger LOG = Logger.getLogger(DemoTree.class.getName());

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final String url;
  private final Credentials credentials;
  private String token;

  /**
   * Prepares to load.
   *
   * @param url the application's, without a slash at its end
   */
  DemoTree(String url, Credentials credentials) {
    this.url = url;
    this.credentials = credentials;
  }

  /**
   * Creates what {@code demo-tree.json} holds, as an integrator's program would; counts tenants.
   */
  int load() throws IOException, InterruptedException {
    JsonObject tree;
    try (InputStream file = DemoTree.class.getResourceAsStream("demo-tree.json");
        JsonReader reader = Json.createReader(file)) {
      tree = reader.readObject();
    }
    token = token();
    for (var type : tree.getJsonArray("productTypes")) {
      post("/product-types", type.asJsonObject());
    }
    return tenants(tree.getJsonArray("tenants"), null);
  }

  /** Tenants of one parent (null: the caller's own tenant), each followed by those below it. */
  private int tenants(JsonArray tenants, String parentId) throws IOException, InterruptedException {
    int count = 0;
    for (var entry : tenants) {
      JsonObject tenant = entry.asJsonObject();
      JsonObjectBuilder body = Json.createObjectBuilder(tenant);
      body.remove("customers").remove("disabledFor");
      if (parentId != null) {
        body.add("parentId", parentId);
      }
      String id = post("/tenants", body.build()).getString("id");
      count++;
      if (tenant.containsKey("disabledFor")) {
        JsonObject reason =
            Json.createObjectBuilder().add("reason", tenant.getString("disabledFor")).build();
        post("/tenants/" + id + "/disable", reason);
      }
      if (tenant.containsKey("customers")) {
        count += tenants(tenant.getJsonArray("customers"), id);
      }
    }
    return count;
  }

  private String token() throws IOException, InterruptedException {
    String login = credentials.clientId() + ":" + credentials.clientSecret();
    String basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    return send(HttpRequest.newBuilder(URI.create(url + "/oauth2/token"))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials")))
        .getString("access_token");
  }

  private JsonObject post(String path, JsonObject body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(url + "/api/v1" + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  private JsonObject send(HttpRequest.Builder builder) throws IOException, InterruptedException {
    HttpRequest request = builder.timeout(Duration.ofSeconds(60)).build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      LOG.warning(
          () ->
              "The answer to " + request.method() + " " + request.uri() + " was " + answer.body());
      throw new IOException(request.uri().getPath() + " answered " + answer.statusCode());
    }
    if (answer.body().isBlank()) {
      return JsonObject.EMPTY_JSON_OBJECT;
    }
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }
}

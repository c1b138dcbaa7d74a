package org.centralita.testing;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;

import groovy.json.JsonOutput;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** REST as one caller sees it. */
public final class Api {

  /** Media type of a merge patch. */
  public static final String MERGE = "application/merge-patch+json";

  /** Media type of a JSON patch. */
  public static final String JSON_PATCH = "application/json-patch+json";

  /** Bodies go out as they are given. */
  public static final RestAssuredConfig CONFIG =
      RestAssuredConfig.config()
          .encoderConfig(
              encoderConfig()
                  .defaultContentCharset("UTF-8")
                  .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                  .encodeContentTypeAs(MERGE, ContentType.TEXT)
                  .encodeContentTypeAs(JSON_PATCH, ContentType.TEXT));

  /** Well below the life of a token. */
  private static final Duration FRESH = Duration.ofMinutes(8);

  private static Api provider;

  private final Instance instance;
  private final ApiClient client;
  private String token;
  private Instant tokenSince;

  private Api(Instance instance, ApiClient client) {
    this.instance = instance;
    this.client = client;
  }

  /** The provider's own client, with all powers, of the shared instance. */
  public static synchronized Api asProvider() {
    if (provider == null) {
      provider = asProvider(Product.instance());
    }
    return provider;
  }

  /** The provider's own client of an instance. */
  public static Api asProvider(Instance instance) {
    Hygiene.keepSecret(instance.credential("admin.password"));
    return as(
        instance,
        new ApiClient(
            null,
            "first-client",
            instance.credential("client.id"),
            instance.credential("client.secret")));
  }

  /** A client of the shared instance. */
  public static Api as(ApiClient client) {
    return as(Product.instance(), client);
  }

  private static Api as(Instance instance, ApiClient client) {
    Hygiene.keepSecret(client.secret());
    return new Api(instance, client);
  }

  /** Somebody who shows no credentials. */
  public static Api anonymous() {
    return new Api(Product.instance(), null);
  }

  /** The client behind it; null when it is nobody. */
  public ApiClient client() {
    return client;
  }

  /** A request to a path below {@code /api/v1}, signed in. */
  public RequestSpecification request() {
    RequestSpecification request = plain().basePath("/centralita/api/v1");
    return client == null ? request : request.header("Authorization", "Bearer " + token());
  }

  /** A request to a path below the product's root, not signed in. */
  public RequestSpecification plain() {
    return plain(instance);
  }

  private static RequestSpecification plain(Instance instance) {
    return given()
        .config(CONFIG)
        .baseUri(instance.url().replace("/centralita", ""))
        .basePath("/centralita")
        .filter(new Hygiene());
  }

  /** An access token for the client. */
  public synchronized String token() {
    if (token == null || tokenSince.plus(FRESH).isBefore(Instant.now())) {
      tokenSince = Instant.now();
      Response answer = requestToken();
      assertThat(answer.statusCode()).as("%s", answer.asString()).isEqualTo(200);
      token = answer.path("access_token");
      Hygiene.keepSecret(token);
    }
    return token;
  }

  /** The token is good no more, if it is still that one: the next call asks for another. */
  public synchronized void forget(String used) {
    if (used.equals(token)) {
      token = null;
    }
  }

  /** Asks for a token by HTTP Basic. */
  public Response requestToken() {
    return plain(instance)
        .auth()
        .preemptive()
        .basic(client.clientId(), client.secret())
        .formParam("grant_type", "client_credentials")
        .post("/oauth2/token");
  }

  /** Reads; the parameters are names and values. */
  public Response get(String path, Object... parameters) {
    RequestSpecification request = request();
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam(parameters[i].toString(), parameters[i + 1]);
    }
    return request.get(path);
  }

  /** Creates or does. */
  public Response post(String path, Object body) {
    return request().contentType(ContentType.JSON).body(json(body)).post(path);
  }

  /** Replaces the version that was read. */
  public Response put(String path, String etag, Object body) {
    return ifMatch(etag).contentType(ContentType.JSON).body(json(body)).put(path);
  }

  /** Changes fields of the version that was read, by a merge patch. */
  public Response patch(String path, String etag, Map<String, ?> fields) {
    return ifMatch(etag).contentType(MERGE).body(json(fields)).patch(path);
  }

  /** Changes the version that was read, by a JSON patch. */
  public Response jsonPatch(String path, String etag, List<Map<String, ?>> operations) {
    return ifMatch(etag).contentType(JSON_PATCH).body(json(operations)).patch(path);
  }

  /** Removes the version that was read. */
  public Response delete(String path, String etag) {
    return ifMatch(etag).delete(path);
  }

  private RequestSpecification ifMatch(String etag) {
    return etag == null ? request() : request().header("If-Match", etag);
  }

  /** The version that a record has now. */
  public String etag(String path) {
    return ok(get(path)).getHeader("ETag");
  }

  /** The answer, which must be a success. */
  public static Response ok(Response response) {
    assertThat(response.statusCode()).as("%s", response.asString()).isBetween(200, 299);
    return response;
  }

  static String json(Object body) {
    return body instanceof String text ? text : JsonOutput.toJson(body);
  }

  /** Makes a client of a tenant with these roles, and is it from then on. */
  public Api clientOf(Tenant tenant, String... roles) {
    return new Api(instance, makeClient(tenant, roles)).remembering();
  }

  private Api remembering() {
    Hygiene.keepSecret(client.secret());
    return this;
  }

  /** Makes a client of a tenant with these roles. */
  public ApiClient makeClient(Tenant tenant, String... roles) {
    Response made =
        ok(
            post(
                tenant.path() + "/api-clients",
                Map.of("name", Names.like("client"), "roles", Arrays.asList(roles))));
    Hygiene.keepSecret(made.path("clientSecret"));
    return new ApiClient(
        made.path("id"), made.path("name"), made.path("clientId"), made.path("clientSecret"));
  }
}

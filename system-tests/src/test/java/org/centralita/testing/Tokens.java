package org.centralita.testing;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** What the token endpoint hands to programs. */
public record Tokens(String access, String refresh, String scope) {

  /** The tokens of an answer, which must be a success. */
  public static Tokens of(Response answer) {
    Api.ok(answer);
    Tokens tokens =
        new Tokens(answer.path("access_token"), answer.path("refresh_token"), answer.path("scope"));
    Hygiene.keepSecret(tokens.access);
    Hygiene.keepSecret(tokens.refresh);
    return tokens;
  }

  /** What a program with these credentials is answered. */
  public static Response ask(ApiClient client, Map<String, String> form) {
    return form(client, form).post("/oauth2/token");
  }

  /** Tokens for the program itself. */
  public static Tokens forItself(ApiClient client) {
    return of(ask(client, Map.of("grant_type", "client_credentials")));
  }

  /** What a program is answered that shows a refresh token. */
  public static Response refresh(ApiClient client, String token) {
    return ask(client, Map.of("grant_type", "refresh_token", "refresh_token", token));
  }

  /** Ends what the token belongs to. */
  public static Response revoke(ApiClient client, String token) {
    return form(client, Map.of("token", token)).post("/oauth2/revoke");
  }

  private static RequestSpecification form(ApiClient client, Map<String, String> form) {
    return Api.anonymous()
        .plain()
        .auth()
        .preemptive()
        .basic(client.clientId(), client.secret())
        .formParams(form);
  }

  /** How REST answers somebody who shows the access token. */
  public int status() {
    return use().get("/sessions").statusCode();
  }

  /** A request with the access token. */
  public RequestSpecification use() {
    return Api.anonymous().request().header("Authorization", "Bearer " + access);
  }
}

package org.centralita.testing;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** A tenant as the product answered it. */
public record Tenant(String id, String etag, JsonPath data) {

  /** The tenant of an answer, which must be a success. */
  public static Tenant of(Response response) {
    Api.ok(response);
    return new Tenant(response.path("id"), response.getHeader("ETag"), response.jsonPath());
  }

  public String path() {
    return "/tenants/" + id;
  }

  public String name() {
    return data.getString("name");
  }

  public String status() {
    return data.getString("status");
  }
}

package org.centralita.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;

/** The published description of REST, read once. */
public final class OpenApi {

  private static OpenAPI document;

  private OpenApi() {}

  /** The document; it must be valid. */
  public static synchronized OpenAPI document() {
    if (document == null) {
      SwaggerParseResult read = new OpenAPIV3Parser().readContents(fetch().asString());
      assertThat(read.getMessages()).isEmpty();
      document = read.getOpenAPI();
    }
    return document;
  }

  /** The answer that carries it. */
  public static Response fetch() {
    return Api.anonymous().plain().get("/openapi.yaml");
  }
}

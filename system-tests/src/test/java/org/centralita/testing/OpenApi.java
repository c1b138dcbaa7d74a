package org.centralita.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.LinkedHashMap;
import java.util.Map;

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

  /** The paths of our own resources: not HELD, which speaks another language. */
  public static Map<String, PathItem> resources() {
    return resources(document());
  }

  /** The same of a document that was read. */
  public static Map<String, PathItem> resources(OpenAPI of) {
    Map<String, PathItem> found = new LinkedHashMap<>(of.getPaths());
    found.keySet().removeIf(path -> !path.startsWith("/api/v1/"));
    return found;
  }

  /** The answer that carries it. */
  public static Response fetch() {
    return Api.anonymous().plain().get("/openapi.yaml");
  }
}

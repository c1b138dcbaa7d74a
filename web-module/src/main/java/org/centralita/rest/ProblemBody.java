package org.centralita.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import org.centralita.error.Problem;

/** A problem document (RFC 9457). */
public final class ProblemBody {

  /** Its media type. */
  public static final String TYPE = "application/problem+json";

  private ProblemBody() {}

  /**
   * The document.
   *
   * @param instance the path that was asked for
   */
  public static JsonObject of(Problem problem, String instance) {
    JsonArrayBuilder errors = Json.createArrayBuilder();
    problem
        .errors()
        .forEach(
            field ->
                errors.add(
                    Json.createObjectBuilder()
                        .add("pointer", field.pointer())
                        .add("code", field.code())
                        .add("message", field.message())));
    return Json.createObjectBuilder()
        .add("type", "urn:centralita:problem:" + problem.code().name())
        .add("title", problem.title())
        .add("status", problem.code().status())
        .add("detail", problem.detail())
        .add("instance", instance)
        .add("code", problem.code().name())
        .add("errors", errors)
        .build();
  }
}

package org.centralita.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** A problem document, checked as strictly as programs read it (RFC 9457). */
public final class Refusal {

  private final Response response;

  private Refusal(Response response) {
    this.response = response;
  }

  /** The answer, which must be this refusal. */
  public static Refusal of(Response response, int status, String code) {
    String body = response.asString();
    assertThat(response.statusCode()).as("%s", body).isEqualTo(status);
    assertThat(response.contentType()).as("%s", body).startsWith("application/problem+json");
    assertThat(response.<String>path("code")).as("%s", body).isEqualTo(code);
    assertThat(response.<Integer>path("status")).isEqualTo(status);
    assertThat(response.<String>path("type")).isEqualTo("urn:centralita:problem:" + code);
    assertThat(response.<String>path("title")).isNotBlank();
    assertThat(response.<String>path("detail")).isNotBlank();
    assertThat(response.<String>path("instance")).startsWith("/centralita/");
    assertThat(response.<List<?>>path("errors")).isNotNull();
    return new Refusal(response);
  }

  /** 422 for exactly this field. */
  public static void invalid(Response response, String pointer, String code) {
    of(response, 422, "INVALID").only(pointer, code);
  }

  /** It names exactly this field. */
  public Refusal only(String pointer, String code) {
    List<Map<String, String>> errors = response.path("errors");
    assertThat(errors).as("%s", response.asString()).hasSize(1);
    return names(pointer, code);
  }

  /** It names this field, maybe among others. */
  public Refusal names(String pointer, String code) {
    List<Map<String, String>> errors = response.path("errors");
    assertThat(errors)
        .as("%s", response.asString())
        .anySatisfy(
            error -> {
              assertThat(error.get("pointer")).isEqualTo(pointer);
              assertThat(error.get("code")).isEqualTo(code);
              assertThat(error.get("message")).isNotBlank();
            });
    return this;
  }

  /** What it says to people. */
  public String detail() {
    return response.path("detail");
  }
}

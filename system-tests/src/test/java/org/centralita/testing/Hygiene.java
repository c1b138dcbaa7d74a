package org.centralita.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What holds for every answer of the product: no secret that was made in this run (A2), nothing of
 * its insides, and a request id.
 */
public final class Hygiene implements Filter {

  private static final Set<String> SECRETS = ConcurrentHashMap.newKeySet();

  private static final Pattern INSIDES =
      Pattern.compile(
          "\\.java:\\d+|\\bat [a-z]+\\.[\\w.]+\\(|\\b(java|javax|jakarta(?!\\.faces)|org\\.eclipse|com\\.sun"
              + "|fish\\.payara|com\\.mysql)\\.[a-z]+\\.|\\w+Exception\\b|SELECT .* FROM");

  /** Secrets from here on must not be seen again; what is short is no secret of the product. */
  public static void keepSecret(String secret) {
    if (secret.length() >= 16) {
      SECRETS.add(secret);
    }
  }

  /** Everything that must not be seen. */
  public static Set<String> secrets() {
    return Set.copyOf(SECRETS);
  }

  /** The secrets that the text holds; to be empty. */
  public static List<String> secretsIn(String text) {
    return SECRETS.stream().filter(text::contains).toList();
  }

  /** Whether the text shows how the product is made. */
  public static boolean showsInsides(String text) {
    return INSIDES.matcher(text).find();
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification wanted,
      FilterContext context) {
    Response response = context.next(request, wanted);
    String what = request.getMethod() + " " + request.getURI();
    String body = response.asString();
    boolean hands =
        response.statusCode() < 300
            && (request.getURI().endsWith("/oauth2/token")
                || request.getURI().endsWith("/api-clients") && request.getMethod().equals("POST"));
    if (!hands) {
      assertThat(secretsIn(body + response.getHeaders())).as("secrets in %s", what).isEmpty();
    }
    assertThat(showsInsides(body)).as("insides in %s: %s", what, body).isFalse();
    if (request.getURI().contains("/api/v1/")) {
      assertThat(response.getHeader("X-Request-Id")).as("request id of %s", what).isNotBlank();
    }
    return response;
  }
}

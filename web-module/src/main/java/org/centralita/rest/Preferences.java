package org.centralita.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code Prefer: return=minimal} (RFC 7240, section 4.2): who knows what they sent need not read it
 * again. {@code Location} and {@code ETag} stay.
 */
@Provider
public class Preferences implements ContainerResponseFilter {

  private static final Set<String> CHANGES = Set.of("POST", "PUT", "PATCH");
  private static final Pattern RETURN =
      Pattern.compile(
          "(?:^|,)\\s*return\\s*=\\s*\"?(minimal|representation)\"?\\s*(?=[;,]|$)",
          Pattern.CASE_INSENSITIVE);

  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    int status = response.getStatus();
    if (!CHANGES.contains(request.getMethod()) || status != 200 && status != 201) {
      return;
    }
    response.getHeaders().add(HttpHeaders.VARY, "Prefer");
    String header = request.getHeaderString("Prefer");
    Matcher wanted = RETURN.matcher(header == null ? "" : header);
    if (!wanted.find()) {
      return;
    }
    boolean minimal = wanted.group(1).equalsIgnoreCase("minimal");
    if (minimal && resource.getResourceMethod().isAnnotationPresent(ShownOnce.class)) {
      return;
    }
    response
        .getHeaders()
        .putSingle("Preference-Applied", minimal ? "return=minimal" : "return=representation");
    if (minimal) {
      response.setEntity(null);
      response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
      response.setStatus(status == 200 ? 204 : 201);
    }
  }
}

package org.centralita.metrics;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/** Tells which resource answers, by its template: made once for each, when the server starts. */
@Provider
public class Routes implements DynamicFeature {

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    Path type = resource.getResourceClass().getAnnotation(Path.class);
    Path method = resource.getResourceMethod().getAnnotation(Path.class);
    if (type != null) {
      String below = method == null ? "" : "/" + method.value();
      context.register(new Route(("/api/v1/" + type.value() + below).replaceAll("/+", "/")));
    }
  }

  private record Route(String template) implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
      request.setProperty(Requests.ROUTE, template);
    }
  }
}

package org.centralita.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * A body that is not there needs no type: servers differ in whether they look for one, and a state
 * change may come without reason.
 */
@Provider
@PreMatching
public class EmptyBodies implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getMethod().equals("POST")
        && request.getHeaderString(HttpHeaders.CONTENT_TYPE) == null
        && request.getLength() <= 0
        && request.getHeaderString("Transfer-Encoding") == null) {
      request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
    }
  }
}

package org.centralita.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** All resources below {@code /api/v1}. */
@ApplicationPath("api/v1")
public class RestApplication extends Application {

  /** Payara would describe all resources to everybody in a format of its own. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }
}

package org.centralita.oauth;

import java.io.Serializable;
import java.util.List;

/**
 * What a person decides on.
 *
 * @param clientName the program that asks
 * @param tenantName to whom it belongs
 * @param redirectUri where the answer goes
 * @param roles what it would be given: the roles asked for that the person has
 */
public record Consent(String clientName, String tenantName, String redirectUri, List<String> roles)
    implements Serializable {

  public Consent {
    roles = List.copyOf(roles);
  }
}

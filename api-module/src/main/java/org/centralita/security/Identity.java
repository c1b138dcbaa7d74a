package org.centralita.security;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/**
 * A caller whose credentials were verified.
 *
 * @param id of the user or API client; null for the system itself
 * @param name as the audit trail shows it: an e-mail, {@code client:NAME} or {@code system:JOB}
 * @param displayName for people; never null
 * @param tenantId the tenant that the caller belongs to
 * @param tenantPath that tenant's place in the tree: the ids from the root down, each ended by "/"
 * @param roles names of {@link Roles}
 * @param session the lasting sign-in that this call belongs to; null where each call proves itself
 */
public record Identity(
    UUID id,
    String name,
    String displayName,
    UUID tenantId,
    String tenantPath,
    Set<String> roles,
    UUID session)
    implements Serializable {

  /** How the names of API clients begin; no e-mail address begins like that. */
  public static final String CLIENT = "client:";

  public Identity {
    roles = Set.copyOf(roles);
  }

  /** A job of the product, which acts on the whole tree. */
  public static Identity system(String job) {
    return new Identity(null, "system:" + job, job, null, "", Set.of(), null);
  }

  /** The same caller in a lasting sign-in, with some or all of its roles. */
  public Identity in(UUID newSession, Set<String> some) {
    return new Identity(id, name, displayName, tenantId, tenantPath, some, newSession);
  }

  /** Whether it is a program that signs in for itself. */
  public boolean isClient() {
    return name.startsWith(CLIENT);
  }

  public boolean has(String role) {
    return roles.contains(role);
  }

  /** Whether the tenant with that path is the caller's own or below it. */
  public boolean sees(String path) {
    return path.startsWith(tenantPath);
  }

  /** Whether the tenant with that path is truly below the caller's own. */
  public boolean isAbove(String path) {
    return sees(path) && !path.equals(tenantPath);
  }

  /** Whether the caller belongs to the root, so that nothing limits what it sees. */
  public boolean seesAll() {
    return tenantPath.indexOf('/') == tenantPath.length() - 1;
  }
}

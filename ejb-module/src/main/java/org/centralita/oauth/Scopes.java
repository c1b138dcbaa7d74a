package org.centralita.oauth;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.centralita.oauth.OAuthException.Error;
import org.centralita.security.RoleCatalogue;
import org.centralita.security.Scope;

/** Scopes (RFC 6749, section 3.3): names of roles, separated by blanks. */
final class Scopes {

  private Scopes() {}

  /** The roles that a scope names, all of them where it names none; never more than there are. */
  static Set<String> within(Set<String> roles, String scope) {
    if (scope == null || scope.isBlank()) {
      return roles;
    }
    List<String> wanted =
        Arrays.stream(scope.strip().split(" +")).map(RoleCatalogue::canonical).toList();
    if (!roles.containsAll(wanted)) {
      throw new OAuthException(Error.INVALID_SCOPE, "The scope names roles that were not given");
    }
    return Set.copyOf(wanted);
  }

  /** What a program with these roles is given of those of the person who calls. */
  static List<String> granted(Set<String> roles, String scope) {
    Set<String> granted = new HashSet<>(within(roles, scope));
    granted.retainAll(Scope.caller().roles());
    if (granted.isEmpty()) {
      throw new OAuthException(Error.INVALID_SCOPE, "The user has none of these roles");
    }
    return granted.stream().sorted().toList();
  }
}

package org.centralita.container;

import com.sun.enterprise.security.SecurityContext;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.security.auth.Subject;
import org.centralita.security.CallContext;
import org.centralita.security.Identity;
import org.glassfish.security.common.Group;
import org.glassfish.security.common.PrincipalImpl;

/** Calls services the way the web module does: with a caller that the container knows. */
public final class Calls {

  private Calls() {}

  /** A caller of that tenant with those roles. */
  public static Identity caller(String name, UUID tenantId, String tenantPath, String... roles) {
    return new Identity(UUID.randomUUID(), name, name, tenantId, tenantPath, Set.of(roles), null);
  }

  /** The work, done as the caller. */
  public static <T> T as(Identity caller, Supplier<T> work) {
    Subject subject = new Subject();
    subject.getPrincipals().add(new PrincipalImpl(caller.name()));
    caller.roles().forEach(role -> subject.getPrincipals().add(new Group(role)));
    SecurityContext before = SecurityContext.getCurrent();
    SecurityContext.setCurrent(new SecurityContext(caller.name(), subject));
    try {
      return new CallContext(caller, null, "203.0.113.7", Locale.ENGLISH, "test", "because")
          .call(work);
    } finally {
      SecurityContext.setCurrent(before);
    }
  }
}

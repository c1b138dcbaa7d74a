package org.centralita.user;

import static org.centralita.security.Roles.ADMIN_USER;
import static org.centralita.security.Roles.CUSTOMER_PBX;
import static org.centralita.security.Roles.HELD_READ;
import static org.centralita.security.Roles.PROVIDER_ADMIN;
import static org.centralita.security.Roles.RESELLER_USER;

import org.centralita.security.Identity;
import org.centralita.security.RoleCatalogue;
import org.centralita.security.RoleCatalogue.Tier;
import org.centralita.tenant.Tenant;
import org.centralita.tenant.TenantKind;

/** Who may give which role to somebody of which tenant (R4). Nobody grants above their own tier. */
final class Granting {

  private Granting() {}

  /** Whether the caller may grant the role there. */
  static boolean allows(Identity caller, RoleCatalogue.Role role, Tenant tenant) {
    return fits(role, tenant.getKind())
        && mayGrant(caller, role, caller.isAbove(tenant.getPath()), tenant.getKind());
  }

  /** Whether somebody of such a tenant can hold the role at all. */
  static boolean fits(RoleCatalogue.Role role, TenantKind kind) {
    return switch (role.tier()) {
      case CUSTOMER -> true;
      case RESELLER -> kind != TenantKind.CUSTOMER || role.name().equals(HELD_READ);
      case PROVIDER -> kind == TenantKind.PROVIDER;
    };
  }

  private static boolean mayGrant(
      Identity caller, RoleCatalogue.Role role, boolean below, TenantKind kind) {
    if (role.name().equals(CUSTOMER_PBX)) {
      return false; // set by synchronisation only
    }
    if (caller.has(PROVIDER_ADMIN)) {
      return true;
    }
    if (!caller.has(ADMIN_USER) || role.tier() == Tier.PROVIDER) {
      return false;
    }
    if (caller.has(RESELLER_USER)) {
      if (role.name().equals(HELD_READ)) {
        return below;
      }
      return role.tier() == Tier.CUSTOMER || kind == TenantKind.RESELLER;
    }
    return !below && role.tier() == Tier.CUSTOMER;
  }
}

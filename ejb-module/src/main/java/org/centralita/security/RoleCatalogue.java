package org.centralita.security;

import static org.centralita.security.Roles.ADMIN_USER;
import static org.centralita.security.Roles.CUSTOMER_ACD;
import static org.centralita.security.Roles.CUSTOMER_PBX;
import static org.centralita.security.Roles.CUSTOMER_PBX_REALTIME;
import static org.centralita.security.Roles.CUSTOMER_SETTINGS;
import static org.centralita.security.Roles.CUSTOMER_USER;
import static org.centralita.security.Roles.HELD_READ;
import static org.centralita.security.Roles.PROVIDER_ADMIN;
import static org.centralita.security.Roles.RESELLER_BILLING;
import static org.centralita.security.Roles.RESELLER_USER;
import static org.centralita.security.Roles.SUPERVISOR_1;
import static org.centralita.security.Roles.SUPERVISOR_2;
import static org.centralita.security.Roles.SUPERVISOR_3;
import static org.centralita.security.Roles.SUPERVISOR_4;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The roles, what each needs and what it excludes (R3). */
public final class RoleCatalogue {

  /** Of the supervisor levels a user holds one at most; a higher includes the lower. */
  private static final String SUPERVISOR = "supervisor";

  /**
   * A role.
   *
   * @param name as in tokens
   * @param tier who it is for: those of a customer, of a reseller, or of the provider
   * @param requires roles without which it can't be held
   * @param exclusiveGroup null when it excludes none
   */
  public record Role(String name, Tier tier, List<String> requires, String exclusiveGroup) {}

  /** Whom a role raises, from the lowest to the highest. */
  public enum Tier {
    CUSTOMER,
    RESELLER,
    PROVIDER
  }

  private static final Map<String, Role> ROLES = new LinkedHashMap<>();
  private static final Map<String, String> OTHER_SPELLINGS =
      Map.of("users.admin", ADMIN_USER, "customers.users", CUSTOMER_USER);

  static {
    add(ADMIN_USER, Tier.CUSTOMER, null);
    add(CUSTOMER_USER, Tier.CUSTOMER, null);
    add(CUSTOMER_SETTINGS, Tier.CUSTOMER, null);
    add(CUSTOMER_PBX, Tier.CUSTOMER, null);
    add(CUSTOMER_PBX_REALTIME, Tier.CUSTOMER, null, CUSTOMER_PBX);
    add(CUSTOMER_ACD, Tier.CUSTOMER, null, CUSTOMER_PBX);
    add(SUPERVISOR_1, Tier.CUSTOMER, SUPERVISOR);
    add(SUPERVISOR_2, Tier.CUSTOMER, SUPERVISOR);
    add(SUPERVISOR_3, Tier.CUSTOMER, SUPERVISOR);
    add(SUPERVISOR_4, Tier.CUSTOMER, SUPERVISOR);
    add(RESELLER_USER, Tier.RESELLER, null);
    add(RESELLER_BILLING, Tier.RESELLER, null);
    add(HELD_READ, Tier.RESELLER, null);
    add(PROVIDER_ADMIN, Tier.PROVIDER, null);
  }

  private RoleCatalogue() {}

  private static void add(String name, Tier tier, String group, String... requires) {
    ROLES.put(name, new Role(name, tier, List.of(requires), group));
  }

  /** All roles, in the order in which they are listed. */
  public static List<Role> all() {
    return List.copyOf(ROLES.values());
  }

  public static boolean exists(String name) {
    return name != null && ROLES.containsKey(name);
  }

  /** The role of that name; null when there is none. */
  public static Role get(String name) {
    return ROLES.get(name);
  }

  /** The catalogue's spelling of a role's name. */
  public static String canonical(String name) {
    return name == null ? null : OTHER_SPELLINGS.getOrDefault(name, name);
  }
}

package org.centralita.security;

/** Names of the roles (R3), as they stand in tokens and in {@code @RolesAllowed}. */
public final class Roles {

  public static final String ADMIN_USER = "admin.user";
  public static final String CUSTOMER_USER = "customer.user";
  public static final String CUSTOMER_SETTINGS = "customer.settings";
  public static final String CUSTOMER_PBX = "customer.user.pbx";
  public static final String CUSTOMER_PBX_REALTIME = "customer.user.pbx.realtime";
  public static final String CUSTOMER_ACD = "customer.user.acd";
  public static final String SUPERVISOR_1 = "customer.user.supervisorl1";
  public static final String SUPERVISOR_2 = "customer.user.supervisorl2";
  public static final String SUPERVISOR_3 = "customer.user.supervisorl3";
  public static final String SUPERVISOR_4 = "customer.user.supervisorl4";
  public static final String RESELLER_USER = "reseller.user";
  public static final String RESELLER_BILLING = "reseller.billing";
  public static final String HELD_READ = "held.read";
  public static final String PROVIDER_ADMIN = "provider.admin";

  private Roles() {}
}

package org.centralita.emergency;

import java.util.HexFormat;
import java.util.UUID;
import org.centralita.callsettings.PhoneNumbers;
import org.centralita.container.Calls;
import org.centralita.container.Fixture;
import org.centralita.persistence.Ids;
import org.centralita.persistence.UuidConverter;
import org.centralita.security.Identity;

/** Resellers, customers, their places and numbers, written straight into the tables. */
public final class Sites {

  private static final String TIMES = "NOW(6), NOW(6)";

  private Sites() {}

  /**
   * A tenant.
   *
   * @param id known to its creator, who makes others below it
   * @param path the ids from the root down
   */
  public record Site(UUID id, String path) {

    /** Somebody who belongs there. */
    public Identity caller(String... roles) {
      return Calls.caller("client:" + id, id, path, roles);
    }
  }

  /** A reseller below the provider. */
  public static Site reseller() {
    Identity provider = Fixture.provider();
    return tenant(
        "RESELLER", new Site(provider.tenantId(), provider.tenantPath()), "R", "ES", "ACTIVE");
  }

  /** A customer in service. */
  public static Site customer(Site parent, String name) {
    return customer(parent, name, "US", "ACTIVE");
  }

  /** A customer. */
  public static Site customer(Site parent, String name, String country, String status) {
    return tenant("CUSTOMER", parent, name, country, status);
  }

  private static Site tenant(String kind, Site parent, String name, String country, String status) {
    UUID id = Ids.next();
    String path = parent.path() + HexFormat.of().formatHex(UuidConverter.bytes(id)) + "/";
    Fixture.rows(
        "INSERT INTO tenant (id, version, kind, parent_id, path, name, name_key, country, timezone,"
            + " internal_system, currency, debit_limit, trials_allowed, status, created_at,"
            + " updated_at) VALUES (?, 1, ?, ?, ?, ?, ?, ?, 'UTC', 0, 'EUR', 0, 0, ?, "
            + TIMES
            + ")",
        id,
        kind,
        parent.id(),
        path,
        name,
        id.toString(),
        country,
        status);
    return new Site(id, path);
  }

  /** A place of the owner's catalogue that the customer has; it tells the room. */
  public static UUID location(Site owner, Site customer, String code) {
    UUID id = Ids.next();
    Fixture.rows(
        "INSERT INTO emergency_location (id, version, owner_id, code, label, address, indoors,"
            + " notification_emails, status, created_at, updated_at) VALUES (?, 1, ?, ?, ?, ?, 1,"
            + " 'guard@example.com', 'ACTIVE', "
            + TIMES
            + ")",
        id,
        owner.id(),
        code,
        code,
        "{\"country\":\"US\",\"A1\":\"MD\",\"A3\":\"" + code + "\",\"ROOM\":\"7\"}");
    Fixture.rows(
        "INSERT INTO tenant_emergency_location (id, version, tenant_id, emergency_location_id,"
            + " created_at, updated_at) VALUES (?, 1, ?, ?, "
            + TIMES
            + ")",
        Ids.next(),
        customer.id(),
        id);
    return id;
  }

  /** Call settings of a customer; what is null is not set. */
  public static void settings(
      Site customer, UUID location, String number, String emergencyNumber, String email) {
    Fixture.rows(
        "INSERT INTO call_settings (tenant_id, version, call_timeout_seconds, caller_number,"
            + " emergency_caller_number, caller_number_end, emergency_caller_number_end,"
            + " emergency_call_email, emergency_location_id, created_at, updated_at)"
            + " VALUES (?, 1, 30, ?, ?, ?, ?, ?, ?, "
            + TIMES
            + ")",
        customer.id(),
        number,
        emergencyNumber,
        end(number),
        end(emergencyNumber),
        email,
        location);
  }

  private static String end(String number) {
    return number == null ? null : PhoneNumbers.end(number.replaceAll("\\D", ""));
  }

  /** A block of ten numbers. */
  public static UUID block(Site account, Site customer, long first, UUID location) {
    UUID id = Ids.next();
    Fixture.rows(
        "INSERT INTO number_block (id, version, tenant_id, account_id, first_number, last_number,"
            + " emergency_location_id, created_at, updated_at) VALUES (?, 1, ?, ?, ?, ?, ?, "
            + TIMES
            + ")",
        id,
        customer.id(),
        account.id(),
        first,
        first + 9,
        location);
    return id;
  }

  /** A SIP user, and its address where there is one. */
  public static UUID sipUser(
      Site account, Site customer, long number, String realm, UUID location, String ip) {
    UUID id = Ids.next();
    Fixture.rows(
        "INSERT INTO extension (id, version, number_use, tenant_id, account_id, number, username,"
            + " sip_realm, authentication, emergency_location_id, created_at, updated_at)"
            + " VALUES (?, 1, 'SIP_USER', ?, ?, ?, ?, ?, ?, ?, "
            + TIMES
            + ")",
        id,
        customer.id(),
        account.id(),
        number,
        String.valueOf(number),
        realm,
        ip == null ? "PASSWORD" : "IP",
        location);
    if (ip != null) {
      Fixture.rows("INSERT INTO sip_user_address (ip_address, sip_user_id) VALUES (?, ?)", ip, id);
    }
    return id;
  }

  /** A conference. */
  public static void conference(Site account, Site customer, long number) {
    Fixture.rows(
        "INSERT INTO extension (id, version, number_use, tenant_id, account_id, number, name,"
            + " created_at, updated_at) VALUES (?, 1, 'CONFERENCE', ?, ?, ?, 'All', "
            + TIMES
            + ")",
        Ids.next(),
        customer.id(),
        account.id(),
        number);
  }

  /** Changes a location. */
  public static void change(UUID location, String assignment) {
    Fixture.rows("UPDATE emergency_location SET " + assignment + " WHERE id = ?", location);
  }
}

package org.centralita.testing;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A user who can sign in to the pages. Put straight into the database: nothing else makes users
 * yet.
 */
public record Person(UUID id, String email, String password) {

  /** The cost that new hashes have. */
  public static final int COST = 220_000;

  /** Somebody of that tenant with these roles. */
  public static Person of(Tenant tenant, String... roles) {
    return of(tenant, COST, roles);
  }

  /** The same, with a password that was hashed at another cost. */
  public static Person of(Tenant tenant, int cost, String... roles) {
    Person person =
        new Person(
            new UUID(
                new SecureRandom().nextLong() & ~0xF000L | 0x7000L,
                0x8000_0000_0000_0000L | new SecureRandom().nextLong() >>> 2),
            Names.random() + "@example.org",
            Names.random() + Names.random());
    Hygiene.keepSecret(person.password);
    try (Connection sql = Product.instance().sql();
        PreparedStatement insert =
            sql.prepareStatement(
                "INSERT INTO app_user (id, version, tenant_id, email, email_key, display_name,"
                    + " password_hash, roles, status, created_at, updated_at)"
                    + " VALUES (?, 1, ?, ?, ?, ?, ?, ?, 'ACTIVE', NOW(6), NOW(6))")) {
      insert.setBytes(1, bytes(person.id));
      insert.setBytes(2, bytes(UUID.fromString(tenant.id())));
      insert.setString(3, person.email);
      insert.setString(4, person.email);
      insert.setString(5, Names.like("Person"));
      insert.setString(6, hash(person.password, cost));
      insert.setString(7, String.join(" ", roles));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return person;
  }

  /** The bytes of an id as the database keeps them. */
  public static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static String hash(String password, int cost) {
    byte[] salt = new byte[32];
    new SecureRandom().nextBytes(salt);
    try {
      byte[] hash =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
              .generateSecret(new PBEKeySpec(password.toCharArray(), salt, cost, 512))
              .getEncoded();
      Base64.Encoder base64 = Base64.getEncoder();
      return "PBKDF2WithHmacSHA512:%d:%s:%s"
          .formatted(cost, base64.encodeToString(salt), base64.encodeToString(hash));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.centralita.idempotency;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.centralita.persistence.Ids;
import org.centralita.persistence.UuidConverter;
import org.centralita.security.Identity;
import org.centralita.security.MasterKey;
import org.centralita.security.Scope;

/**
 * Keeps keys in the database, where all nodes see them. Open to all: it knows the caller's own keys
 * only. Times are the database's, because the nodes' clocks differ.
 */
@Stateless
@PermitAll
public class IdempotencyServiceBean implements IdempotencyService {

  private static final String MINE = " WHERE caller_id = ?1 AND key_hash = ?2";
  private static final String LEASE = "UTC_TIMESTAMP(6) + INTERVAL " + LEASE_SECONDS + " SECOND";

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  @Inject private MasterKey masterKey;

  /** A key as it is stored. */
  private record Key(byte[] fingerprint, byte[] token, String answer, boolean live, boolean old) {}

  @Override
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public KeyClaim claim(String key, String fingerprint) {
    byte[] print = HexFormat.of().parseHex(fingerprint);
    Key stored = stored(key, "");
    if (stored == null) {
      UUID token = Ids.next();
      if (insert(key, print, token)) {
        return new KeyClaim(key, token, null);
      }
      // Somebody else was quicker. All who lost hold the row, shared.
      stored = stored(key, " LOCK IN SHARE MODE");
    } else if (stored.old()) {
      return takeOver(key, print, stored);
    }
    if (stored != null && !MessageDigest.isEqual(stored.fingerprint(), print)) {
      throw new ServiceException(ErrorCode.KEY_REUSED);
    }
    if (stored == null || stored.answer() == null && stored.live()) {
      throw new ServiceException(ErrorCode.REQUEST_RUNNING);
    }
    return stored.answer() == null
        ? takeOver(key, print, stored)
        : new KeyClaim(
            key,
            UuidConverter.uuid(stored.token()),
            AnswerText.read(masterKey.open(stored.answer())));
  }

  @Override
  public void complete(KeyClaim claim, StoredAnswer answer) {
    int changed =
        mine("UPDATE idempotency_key SET answer = ?4" + MINE + " AND claim = ?3", claim.key())
            .setParameter(3, UuidConverter.bytes(claim.token()))
            .setParameter(4, masterKey.seal(AnswerText.of(answer)))
            .executeUpdate();
    if (changed == 0) {
      throw new ServiceException(ErrorCode.REQUEST_RUNNING);
    }
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void release(KeyClaim claim) {
    mine("DELETE FROM idempotency_key" + MINE + " AND claim = ?3 AND answer IS NULL", claim.key())
        .setParameter(3, UuidConverter.bytes(claim.token()))
        .executeUpdate();
  }

  private Key stored(String key, String lock) {
    List<?> rows =
        mine(
                "SELECT fingerprint, claim, answer, leased_until > UTC_TIMESTAMP(6),"
                    + " created_at < UTC_TIMESTAMP(6) - INTERVAL 24 HOUR FROM idempotency_key"
                    + MINE
                    + lock,
                key)
            .getResultList();
    if (rows.isEmpty()) {
      return null;
    }
    Object[] row = (Object[]) rows.get(0);
    return new Key(
        (byte[]) row[0], (byte[]) row[1], (String) row[2], isTrue(row[3]), isTrue(row[4]));
  }

  private static boolean isTrue(Object value) {
    return ((Number) value).intValue() != 0;
  }

  /** False when there is one already. */
  private boolean insert(String key, byte[] fingerprint, UUID token) {
    return mine(
                "INSERT IGNORE INTO idempotency_key"
                    + " (caller_id, key_hash, claim, fingerprint, leased_until, created_at)"
                    + " VALUES (?1, ?2, ?3, ?4, "
                    + LEASE
                    + ", UTC_TIMESTAMP(6))",
                key)
            .setParameter(3, UuidConverter.bytes(token))
            .setParameter(4, fingerprint)
            .executeUpdate()
        == 1;
  }

  /** Makes a key that nobody works on any more the caller's; one of several succeeds. */
  private KeyClaim takeOver(String key, byte[] fingerprint, Key stored) {
    UUID token = Ids.next();
    int changed =
        mine(
                "UPDATE idempotency_key SET claim = ?3, fingerprint = ?4, answer = NULL,"
                    + " created_at = UTC_TIMESTAMP(6), leased_until = "
                    + LEASE
                    + MINE
                    + " AND claim = ?5",
                key)
            .setParameter(3, UuidConverter.bytes(token))
            .setParameter(4, fingerprint)
            .setParameter(5, stored.token())
            .executeUpdate();
    if (changed == 0) {
      throw new ServiceException(ErrorCode.REQUEST_RUNNING);
    }
    return new KeyClaim(key, token, null);
  }

  private Query mine(String sql, String key) {
    Identity caller = Scope.caller();
    return em.createNativeQuery(sql)
        .setParameter(1, UuidConverter.bytes(caller.id()))
        .setParameter(2, sha256(key + "\n" + rights(caller)));
  }

  /**
   * An answer is told again to those alone who may do what it tells of: to a program with the same
   * roles, and where it acts for a person, in the same session.
   */
  private static String rights(Identity caller) {
    return caller.roles().stream().sorted().toList()
        + (caller.isClient() ? "" : String.valueOf(caller.session()));
  }

  private static byte[] sha256(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

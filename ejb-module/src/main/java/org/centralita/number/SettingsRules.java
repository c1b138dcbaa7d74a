package org.centralita.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.centralita.security.Scope;
import org.centralita.tenant.Tenant;
import org.centralita.validation.Checks;

/** What number settings must keep to (N1). */
@ApplicationScoped
public class SettingsRules {

  private static final String SETTINGS_OF_OTHERS =
      "SELECT s.id FROM NumberSettings s WHERE s.sipRealm = :realm AND s.id <> :own";

  /** Those that began when the server had another name, too. */
  private static final String USERS_OF_OTHERS =
      "SELECT u.id FROM SipUser u WHERE u.sipRealm = :realm AND u.accountId <> :own";

  /** Stands for an account above the caller's own, whose name it may not know. */
  private enum Hidden {
    RESELLER_ABOVE
  }

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  /**
   * What concerns the settings alone; 422 where they break a rule. The counts of blocks may have
   * changed since they were read: they are told, and not taken.
   */
  static void check(NumberSettingsData data) {
    Checks checks =
        Checks.of(data)
            .require(data.getRangeStart() != null, "/rangeStart", "REQUIRED")
            .require(data.getBlockSize() != null, "/blockSize", "REQUIRED");
    boolean readable = data.getRangeStart() != null && data.getBlockSize() != null;
    long end = data.getRangeEnd() == null ? NumberSettingsData.LARGEST : data.getRangeEnd();
    checks.require(
        !readable || data.getRangeStart() <= end - data.getBlockSize() + 1,
        data.getRangeEnd() == null ? "/rangeStart" : "/rangeEnd",
        "BAD_RANGE");
    checks.done();
  }

  /**
   * Accounts may have the same numbers, but not one above the other: calls go up and down. Blocks
   * count wherever the settings went since. Whoever is terminated keeps its numbers, and may come
   * back.
   */
  public void requireApart(Tenant account, NumberSettingsData data) {
    requireApart(
        account,
        data,
        "SELECT t, s.rangeStart, s.rangeEnd FROM NumberSettings s, Tenant t WHERE t.id = s.id"
            + " AND t.id <> :own AND (t.id IN :line OR t.path LIKE :below)"
            + " AND s.rangeStart <= :last AND (s.rangeEnd IS NULL OR s.rangeEnd >= :first)"
            + " ORDER BY s.rangeStart, t.path");
    requireApart(
        account,
        data,
        "SELECT t, b.firstNumber, b.lastNumber FROM NumberBlock b, Tenant t"
            + " WHERE t.id = b.accountId"
            + " AND t.id <> :own AND (t.id IN :line OR t.path LIKE :below)"
            + " AND b.firstNumber <= :last AND b.lastNumber >= :first"
            + " ORDER BY b.firstNumber, t.path");
  }

  private void requireApart(Tenant account, NumberSettingsData data, String meeting) {
    List<Object[]> found =
        em.createQuery(meeting, Object[].class)
            .setParameter("own", account.getId())
            .setParameter("line", Tenant.line(account.getPath()))
            .setParameter("below", account.getPath() + "%")
            .setParameter("first", data.getRangeStart())
            .setParameter(
                "last", Objects.requireNonNullElse(data.getRangeEnd(), NumberSettingsData.LARGEST))
            .setMaxResults(1)
            .getResultList();
    if (!found.isEmpty()) {
      Tenant other = (Tenant) found.get(0)[0];
      boolean known = Scope.caller().sees(other.getPath());
      String end = found.get(0)[2] == null ? "∞" : String.valueOf(found.get(0)[2]);
      throw new ServiceException(
          ErrorCode.RANGES_OVERLAP,
          known ? other.getName() : Hidden.RESELLER_ABOVE,
          known ? String.valueOf(found.get(0)[1]) : "…",
          known ? end : "…");
    }
  }

  /**
   * What a change of the realm must keep to.
   *
   * @param before the one that was set so far; null for none
   * @param after the one to be set; null for none
   */
  public void requireRealm(Tenant account, String before, String after) {
    if (after == null ? before != null : !after.equalsIgnoreCase(before)) {
      requireUnused(account, Numbers.realm(after));
      if (after != null) {
        requireFree(account, after);
      }
    }
  }

  /** A digest holds its realm: with another one no password would fit any more. */
  private void requireUnused(Tenant account, String after) {
    Object[] others =
        em.createQuery(
                "SELECT COUNT(u), MIN(u.sipRealm) FROM SipUser u WHERE u.accountId = :account"
                    + " AND u.sipRealm <> :after",
                Object[].class)
            .setParameter("account", account.getId())
            .setParameter("after", after)
            .getSingleResult();
    if ((Long) others[0] > 0) {
      throw new ServiceException(
          ErrorCode.REALM_IN_USE, String.valueOf(others[0]), (String) others[1]);
    }
  }

  /**
   * A realm is one account's: its SIP users are found by realm and name alone, so that others could
   * take their names. This server's own is for all that have set none, and for nobody else. Whoever
   * is terminated keeps it, and may come back.
   */
  private void requireFree(Tenant account, String wanted) {
    String realm = Numbers.realm(wanted);
    if (realm.equals(Numbers.realm((String) null))
        || exists(SETTINGS_OF_OTHERS, account, realm)
        || exists(USERS_OF_OTHERS, account, realm)) {
      throw realmTaken(wanted);
    }
  }

  private boolean exists(String ofOthers, Tenant account, String realm) {
    return !em.createQuery(ofOthers, UUID.class)
        .setParameter("own", account.getId())
        .setParameter("realm", realm)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** 409 that never tells whose the realm is. */
  static ServiceException realmTaken(String realm) {
    return ServiceException.at("/sipRealm", ErrorCode.REALM_TAKEN, String.valueOf(realm));
  }
}

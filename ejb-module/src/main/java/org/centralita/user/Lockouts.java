package org.centralita.user;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.centralita.audit.AuditAction;
import org.centralita.audit.AuditTrail;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.centralita.persistence.Folded;
import org.centralita.security.CallContext;
import org.centralita.security.RandomSecret;

/**
 * Slows down those who guess. An account is locked after five wrong passwords from one address, for
 * that address, for a minute that doubles up to a quarter of an hour: its owner, elsewhere, does
 * not notice. It is locked for everybody after fifty, from however many addresses, and an address,
 * from which many people may come, for everything after a hundred refusals. Unknown accounts are
 * counted like real ones, so that the answer tells nothing. API clients are not locked: nobody
 * guesses 256 random bits, but a stranger could stop the billing.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Lockouts {

  private static final int PAIR_FAILURES = 5;
  private static final Duration PAIR_LOCK = Duration.ofMinutes(1);
  private static final int ACCOUNT_FAILURES = 50;
  private static final int ADDRESS_FAILURES = 100;

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  @EJB private AuditTrail trail;

  /** 429 while the account or the caller's address is locked. */
  public void check(String email) {
    refuseWhileLocked(List.of(pair(email), account(email), address()));
  }

  /** 429 while the caller's address is locked. */
  public void checkAddress() {
    refuseWhileLocked(List.of(address()));
  }

  /**
   * Counts a refused sign-in of a person.
   *
   * @param user as the audit trail names it
   * @param tenantId null for an unknown account
   */
  public void failed(String email, String user, UUID tenantId) {
    Duration here = locked(pair(email)).count(PAIR_FAILURES, PAIR_LOCK);
    Duration everywhere = locked(account(email)).count(ACCOUNT_FAILURES, PAIR_LOCK);
    if (!here.isZero() || !everywhere.isZero()) {
      String where = everywhere.isZero() ? " from this address" : "";
      long seconds = Math.max(here.toSeconds(), everywhere.toSeconds());
      note("Account locked for " + seconds + " s" + where + ": " + user, user, tenantId);
    }
    failedFromHere();
  }

  /** Counts a refused sign-in of a program. */
  public void failedFromHere() {
    Duration lock = locked(address()).count(ADDRESS_FAILURES, FailureCount.WINDOW);
    if (!lock.isZero()) {
      note("Address locked for " + lock.toSeconds() + " s", null, null);
    }
  }

  /**
   * The account's owner is here: forget who tried before. 429 when the lock has fallen meanwhile,
   * while the password was being compared: else many guesses at once would all count as the first.
   */
  public void succeeded(String email) {
    for (String subject : List.of(pair(email), account(email))) {
      FailureCount count = em.find(FailureCount.class, subject, LockModeType.PESSIMISTIC_WRITE);
      if (count != null) {
        refuse(count.secondsLeft());
        em.remove(count);
      }
    }
  }

  private void note(String message, String user, UUID tenantId) {
    trail.event(AuditAction.LOGIN_FAILED, user, tenantId, "sign_in_failure", null, message);
  }

  private void refuseWhileLocked(List<String> subjects) {
    long seconds =
        em.createQuery(
                "SELECT f FROM FailureCount f WHERE f.subject IN :subjects", FailureCount.class)
            .setParameter("subjects", subjects)
            .getResultStream()
            .mapToLong(FailureCount::secondsLeft)
            .max()
            .orElse(0);
    refuse(seconds);
  }

  private static void refuse(long seconds) {
    if (seconds > 0) {
      throw new ServiceException(ErrorCode.TOO_MANY_REQUESTS, seconds);
    }
  }

  /**
   * The count, held until the transaction ends; made where there is none yet, by whoever is first.
   */
  private FailureCount locked(String subject) {
    em.createNativeQuery(
            "INSERT INTO sign_in_failure (subject, failures, since) VALUES (?, 0, ?)"
                + " ON DUPLICATE KEY UPDATE subject = VALUES(subject)")
        .setParameter(1, subject)
        .setParameter(2, LocalDateTime.now(ZoneOffset.UTC))
        .executeUpdate();
    return em.find(FailureCount.class, subject, LockModeType.PESSIMISTIC_WRITE);
  }

  /** A hash, so that what was mistyped, maybe a password, is not kept. */
  private static String account(String email) {
    String key = email == null || email.isBlank() ? "" : Folded.key(email);
    return "account:" + RandomSecret.hash(key);
  }

  private static String pair(String email) {
    return "pair:" + RandomSecret.hash(account(email) + address());
  }

  /** An IPv6 caller may use any address of its network, so networks are counted there (/64). */
  private static String address() {
    String ip = CallContext.current().ip();
    try {
      if (ip != null && InetAddress.getByName(ip) instanceof Inet6Address six) {
        return "address:" + HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8));
      }
    } catch (UnknownHostException e) {
      // Counted as it stands.
    }
    return "address:" + String.valueOf(ip).toLowerCase(Locale.ROOT);
  }
}

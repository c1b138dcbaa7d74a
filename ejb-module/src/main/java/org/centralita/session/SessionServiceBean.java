package org.centralita.session;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.centralita.audit.AuditAction;
import org.centralita.audit.AuditTrail;
import org.centralita.error.ServiceException;
import org.centralita.paging.Cursor;
import org.centralita.security.Identity;
import org.centralita.security.Scope;
import org.centralita.validation.Checks;

/** Transactions and rules of {@link SessionService}: everybody has their own, and no others. */
@Stateless
@PermitAll
public class SessionServiceBean implements SessionService {

  private static final String SESSIONS = "login_session";

  /**
   * A program's sessions for itself, or all of a person; of those a program that acts for the
   * person sees its own alone.
   */
  private static final String MINE =
      " FROM LoginSession s WHERE (s.userId = :caller OR s.userId IS NULL AND s.clientId = :caller)"
          + " AND (s.id = :session OR NOT EXISTS (SELECT t.id FROM LoginSession t"
          + " WHERE t.id = :session AND t.kind = :delegated))";

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  @EJB private AuditTrail trail;

  @Override
  public SessionPage find(SessionQuery query) {
    Identity caller = Scope.caller();
    Checks.query(query);
    Cursor.Position after = Cursor.read("session", query.getCursor());
    TypedQuery<LoginSession> select =
        em.createQuery(
                "SELECT s"
                    + MINE
                    + " AND s.expiresAt > :now"
                    + (after == null ? "" : " AND s.id < :after")
                    + " ORDER BY s.id DESC",
                LoginSession.class)
            .setParameter("now", Instant.now());
    mine(select);
    if (after != null) {
      select.setParameter("after", after.uuid());
    }
    int limit = Cursor.limit(query);
    List<LoginSession> rows = select.setMaxResults(limit + 1).getResultList();
    List<LoginSession> shown = Cursor.cut(rows, limit);
    String next =
        rows.size() > limit
            ? Cursor.of("session", null, shown.get(limit - 1).getId().toString())
            : null;
    return new SessionPage(shown.stream().map(s -> s.data(caller.session())).toList(), next);
  }

  @Override
  public void end(UUID id) {
    LoginSession session =
        mine(em.createQuery("SELECT s" + MINE + " AND s.id = :id", LoginSession.class))
            .setParameter("id", id)
            .getResultStream()
            .filter(found -> !found.isOver())
            .findFirst()
            .orElseThrow(ServiceException::notFound);
    remove(session);
  }

  @Override
  public void endAll() {
    mine(em.createQuery("SELECT s" + MINE, LoginSession.class))
        .getResultList()
        .forEach(this::remove);
  }

  private static TypedQuery<LoginSession> mine(TypedQuery<LoginSession> query) {
    Identity caller = Scope.caller();
    return query
        .setParameter("caller", caller.id())
        .setParameter("session", caller.session())
        .setParameter("delegated", SessionKind.DELEGATED);
  }

  @Override
  public void seen() {
    UUID id = Scope.caller().session();
    LoginSession session = id == null ? null : em.find(LoginSession.class, id);
    if (session != null) {
      session.seen();
    }
  }

  private void remove(LoginSession session) {
    Identity caller = Scope.caller();
    em.remove(session);
    trail.event(
        AuditAction.LOGOUT,
        caller.name(),
        caller.tenantId(),
        SESSIONS,
        session.getId(),
        (session.getId().equals(caller.session()) ? "Sign-out: " : "Session ended: ")
            + caller.name()
            + ", "
            + session.getLabel());
  }
}

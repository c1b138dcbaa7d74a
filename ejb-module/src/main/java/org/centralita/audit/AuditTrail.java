package org.centralita.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Map;
import java.util.UUID;
import org.centralita.metrics.Metrics;
import org.centralita.security.CallContext;

/**
 * Collects what the running transaction does and has it written just before the commit: one entry
 * per record, however often it was flushed. When the entries can't be written, the commit fails.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AuditTrail {

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  @EJB private AuditWriter writer;
  @Inject private Metrics metrics;

  /** A record was created (before is null), changed or removed (after is null). */
  public void changed(Audited entity, Map<String, Object> before, Map<String, Object> after) {
    pending().add(entity, before, after);
  }

  /**
   * Something worth knowing that changes no record, such as a sign-in.
   *
   * @param user who, as the trail shows it; null for the caller of the running call
   * @param recordId null when it concerns no record
   */
  public void event(
      AuditAction action, String user, UUID tenantId, String table, UUID recordId, String message) {
    pending().add(AuditRow.event(action, user, tenantId, table, recordId, message));
  }

  private PendingEntries pending() {
    Object key = AuditTrail.class;
    PendingEntries pending = (PendingEntries) transaction.getResource(key);
    if (pending == null) {
      PendingEntries made = new PendingEntries(CallContext.current());
      transaction.putResource(key, made);
      transaction.registerInterposedSynchronization(new WriteBeforeCommit(made, writer, metrics));
      return made;
    }
    return pending;
  }

  private record WriteBeforeCommit(PendingEntries pending, AuditWriter writer, Metrics metrics)
      implements Synchronization {

    @Override
    public void beforeCompletion() {
      writer.write(pending.finish(), pending.context());
    }

    /** Whatever became of the transaction became of its entries. */
    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        metrics.audited(pending.written());
      }
    }
  }
}

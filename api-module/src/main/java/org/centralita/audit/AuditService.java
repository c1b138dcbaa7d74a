package org.centralita.audit;

import java.util.UUID;

/** Reading the audit trail, within the caller's scope (A2). */
public interface AuditService {

  /** Entries that match, the newest first. */
  AuditPage find(AuditQuery query);

  /** One entry; 404 when there is none or the caller may not see it. */
  AuditEntryData get(UUID id);
}

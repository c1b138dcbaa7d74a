package org.centralita.audit;

import jakarta.inject.Inject;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;

/** Tells the audit trail what the persistence provider has written. */
public class AuditListener {

  @Inject private AuditTrail trail;

  @PostLoad
  void loaded(Audited entity) {
    entity.loaded(Snapshot.of(entity));
  }

  @PostPersist
  void created(Audited entity) {
    trail.changed(entity, null, Snapshot.of(entity));
  }

  @PostUpdate
  void updated(Audited entity) {
    trail.changed(entity, entity.loaded(), Snapshot.of(entity));
  }

  @PostRemove
  void removed(Audited entity) {
    trail.changed(entity, entity.loaded(), null);
  }
}

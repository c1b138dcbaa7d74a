package org.centralita.audit;

import jakarta.persistence.Column;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.centralita.persistence.Ids;
import org.centralita.persistence.UuidConverter;
import org.eclipse.persistence.annotations.Convert;
import org.eclipse.persistence.annotations.Converter;

/** An entity whose every change is audited. */
@MappedSuperclass
@EntityListeners(AuditListener.class)
@Converter(name = "uuid", converterClass = UuidConverter.class)
public abstract class Audited {

  @Id
  @Convert("uuid")
  private UUID id;

  @NotAudited @Version private long version;

  @NotAudited
  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @NotAudited
  @Column(name = "updated_at")
  private Instant updatedAt;

  /** The values as this transaction found them: a concurrent one keeps its own. */
  @Transient private transient Map<String, Object> loaded;

  @Transient private transient String act;

  /** For the persistence provider. */
  protected Audited() {}

  protected Audited(UUID id) {
    this.id = id;
    this.createdAt = now();
    this.updatedAt = createdAt;
  }

  /** A new record with a new identifier. */
  protected static UUID newId() {
    return Ids.next();
  }

  /** The time, as precise as every face can carry it. */
  protected static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * Notes that the record is being changed.
   *
   * @param act what is done, for the audit trail's message; null for a plain update
   */
  protected void touch(String act) {
    this.act = act;
    this.updatedAt = now();
  }

  /**
   * Makes the edit, and notes it when it has changed anything: who changes nothing leaves the
   * version as it is.
   */
  protected void change(String act, Runnable edit) {
    Map<String, Object> before = Snapshot.of(this);
    edit.run();
    if (!Snapshot.difference(getClass(), before, Snapshot.of(this)).isEmpty()) {
      touch(act);
    }
  }

  /** The tenant to whose trail the record belongs. */
  protected abstract UUID auditTenantId();

  /** What people call the record; null when it has no name. */
  protected abstract String auditLabel();

  public UUID getId() {
    return id;
  }

  public long getVersion() {
    return version;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  public Instant getUpdatedAt() {
    return updatedAt;
  }

  Map<String, Object> loaded() {
    return loaded;
  }

  void loaded(Map<String, Object> values) {
    this.loaded = values;
  }

  String act() {
    return act;
  }
}

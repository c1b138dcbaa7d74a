package org.centralita.audit;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.eclipse.persistence.annotations.ReadOnly;

/** An audit entry as it is read; {@link AuditWriter} writes them. */
@Entity
@ReadOnly
@Table(name = "audit_entry")
public class AuditEntry {

  private static final Jsonb JSON = JsonbBuilder.create();

  @Id
  @Convert("uuid")
  private UUID id;

  private Instant at;

  @Column(name = "tenant_id")
  @Convert("uuid")
  private UUID tenantId;

  @Column(name = "user_name")
  private String user;

  @Column(name = "on_behalf_of")
  private String onBehalfOf;

  private String ip;

  @Enumerated(EnumType.STRING)
  private AuditAction action;

  @Column(name = "table_name")
  private String table;

  @Column(name = "record_id")
  @Convert("uuid")
  private UUID recordId;

  private String message;

  @Column(name = "before_json")
  private String before;

  @Column(name = "after_json")
  private String after;

  private String comment;

  UUID getId() {
    return id;
  }

  UUID getTenantId() {
    return tenantId;
  }

  AuditEntryData data() {
    AuditEntryData data = new AuditEntryData();
    data.setId(id);
    data.setAt(at);
    data.setTenantId(tenantId);
    data.setUser(user);
    data.setOnBehalfOf(onBehalfOf);
    data.setIp(ip);
    data.setAction(action);
    data.setTable(table);
    data.setRecordId(recordId);
    data.setMessage(message);
    data.setBefore(values(before));
    data.setAfter(values(after));
    data.setComment(comment);
    return data;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> values(String json) {
    return json == null ? null : JSON.fromJson(json, LinkedHashMap.class);
  }
}

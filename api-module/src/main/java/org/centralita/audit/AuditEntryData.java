package org.centralita.audit;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.centralita.data.Data;

/** One change, or one event such as a sign-in (A1). */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    propOrder = {
      "id",
      "at",
      "user",
      "onBehalfOf",
      "ip",
      "action",
      "table",
      "recordId",
      "tenantId",
      "message",
      "before",
      "after",
      "comment"
    })
@JsonbPropertyOrder({
  "id",
  "at",
  "user",
  "onBehalfOf",
  "ip",
  "action",
  "table",
  "recordId",
  "tenantId",
  "message",
  "before",
  "after",
  "comment"
})
public class AuditEntryData implements Data {

  private static final long serialVersionUID = 1L;

  private UUID id;

  private Instant at;

  private String user;

  private String onBehalfOf;

  private String ip;

  private AuditAction action;

  private String table;

  private UUID recordId;

  private UUID tenantId;

  private String message;

  @XmlJavaTypeAdapter(JsonXmlAdapter.class)
  private Map<String, Object> before;

  @XmlJavaTypeAdapter(JsonXmlAdapter.class)
  private Map<String, Object> after;

  private String comment;

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  /** When it happened. */
  public Instant getAt() {
    return at;
  }

  public void setAt(Instant at) {
    this.at = at;
  }

  /** Who: an e-mail, client:NAME or system:JOB. */
  public String getUser() {
    return user;
  }

  public void setUser(String user) {
    this.user = user;
  }

  /** For whom; null for itself. */
  public String getOnBehalfOf() {
    return onBehalfOf;
  }

  public void setOnBehalfOf(String onBehalfOf) {
    this.onBehalfOf = onBehalfOf;
  }

  /** Where the call came from; null for the product's own jobs. */
  public String getIp() {
    return ip;
  }

  public void setIp(String ip) {
    this.ip = ip;
  }

  public AuditAction getAction() {
    return action;
  }

  public void setAction(AuditAction action) {
    this.action = action;
  }

  /** What kind of record. */
  public String getTable() {
    return table;
  }

  public void setTable(String table) {
    this.table = table;
  }

  /** Which record; null for events without one. */
  public UUID getRecordId() {
    return recordId;
  }

  public void setRecordId(UUID recordId) {
    this.recordId = recordId;
  }

  /** The tenant concerned. */
  public UUID getTenantId() {
    return tenantId;
  }

  public void setTenantId(UUID tenantId) {
    this.tenantId = tenantId;
  }

  /** What was done, in words. */
  public String getMessage() {
    return message;
  }

  public void setMessage(String message) {
    this.message = message;
  }

  /** The fields that changed, as they were; null for a new record. JSON text in SOAP. */
  public Map<String, Object> getBefore() {
    return before;
  }

  public void setBefore(Map<String, Object> before) {
    this.before = before;
  }

  /** The fields that changed, as they are since; null for a removed record. JSON text in SOAP. */
  public Map<String, Object> getAfter() {
    return after;
  }

  public void setAfter(Map<String, Object> after) {
    this.after = after;
  }

  /** Why, in the words of the one who did it; null when not given. */
  public String getComment() {
    return comment;
  }

  public void setComment(String comment) {
    this.comment = comment;
  }
}

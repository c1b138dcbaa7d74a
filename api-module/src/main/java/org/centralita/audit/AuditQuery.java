package org.centralita.audit;

import jakarta.ws.rs.QueryParam;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import java.time.Instant;
import java.util.UUID;
import org.centralita.paging.PageQuery;

/** Which audit entries a list shows, the newest first. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"tenantId", "user", "table", "action", "recordId", "from", "to"})
public class AuditQuery extends PageQuery {

  private static final long serialVersionUID = 1L;

  private UUID tenantId;

  @QueryParam("user")
  private String user;

  @QueryParam("table")
  private String table;

  @QueryParam("action")
  private AuditAction action;

  @QueryParam("recordId")
  private UUID recordId;

  @QueryParam("from")
  private Instant from;

  @QueryParam("to")
  private Instant to;

  /** Only entries of this tenant. */
  public UUID getTenantId() {
    return tenantId;
  }

  public void setTenantId(UUID tenantId) {
    this.tenantId = tenantId;
  }

  /** Exactly this user. */
  public String getUser() {
    return user;
  }

  public void setUser(String user) {
    this.user = user;
  }

  public String getTable() {
    return table;
  }

  public void setTable(String table) {
    this.table = table;
  }

  public AuditAction getAction() {
    return action;
  }

  public void setAction(AuditAction action) {
    this.action = action;
  }

  public UUID getRecordId() {
    return recordId;
  }

  public void setRecordId(UUID recordId) {
    this.recordId = recordId;
  }

  /** Not before this time. */
  public Instant getFrom() {
    return from;
  }

  public void setFrom(Instant from) {
    this.from = from;
  }

  /** Before this time. */
  public Instant getTo() {
    return to;
  }

  public void setTo(Instant to) {
    this.to = to;
  }
}

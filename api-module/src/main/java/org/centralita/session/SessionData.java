package org.centralita.session;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.centralita.data.Data;

/** A lasting sign-in. Read only. */
@JsonbPropertyOrder({
  "id",
  "kind",
  "label",
  "ip",
  "roles",
  "current",
  "createdAt",
  "lastSeenAt",
  "expiresAt"
})
public class SessionData implements Data {

  private static final long serialVersionUID = 1L;

  private UUID id;
  private SessionKind kind;
  private String label;
  private String ip;
  private List<String> roles;
  private boolean current;
  private Instant createdAt;
  private Instant lastSeenAt;
  private Instant expiresAt;

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public SessionKind getKind() {
    return kind;
  }

  public void setKind(SessionKind kind) {
    this.kind = kind;
  }

  /** What people know it by: the browser's own name for itself, or the program's name. */
  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = label;
  }

  /** The address it was seen from last; null when unknown. */
  public String getIp() {
    return ip;
  }

  public void setIp(String ip) {
    this.ip = ip;
  }

  /** The roles it was given; empty for all that the person has. */
  public List<String> getRoles() {
    return roles;
  }

  public void setRoles(List<String> roles) {
    this.roles = roles;
  }

  /** Whether the call that asks belongs to it. */
  public boolean isCurrent() {
    return current;
  }

  public void setCurrent(boolean current) {
    this.current = current;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  public void setCreatedAt(Instant createdAt) {
    this.createdAt = createdAt;
  }

  /** When it was used last; up to five minutes behind. */
  public Instant getLastSeenAt() {
    return lastSeenAt;
  }

  public void setLastSeenAt(Instant lastSeenAt) {
    this.lastSeenAt = lastSeenAt;
  }

  /** When it ends unless it is used before. */
  public Instant getExpiresAt() {
    return expiresAt;
  }

  public void setExpiresAt(Instant expiresAt) {
    this.expiresAt = expiresAt;
  }
}

package org.centralita.tenant;

import static org.centralita.tenant.TenantStatus.ACTIVE;
import static org.centralita.tenant.TenantStatus.BLOCKED;
import static org.centralita.tenant.TenantStatus.DISABLED;
import static org.centralita.tenant.TenantStatus.PENDING;
import static org.centralita.tenant.TenantStatus.TERMINATED;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A step from one status to another (T2). */
public enum TenantMove {
  ENABLE(ACTIVE, PENDING, DISABLED),
  DISABLE(DISABLED, ACTIVE),
  BLOCK(BLOCKED, ACTIVE),
  UNBLOCK(ACTIVE, BLOCKED),
  TERMINATE(TERMINATED, PENDING, ACTIVE, DISABLED, BLOCKED),
  REINSTATE(DISABLED, TERMINATED);

  private final TenantStatus to;
  private final Set<TenantStatus> from;

  TenantMove(TenantStatus to, TenantStatus... from) {
    this.to = to;
    this.from = Set.of(from);
  }

  /** The status that this step leads to. */
  public TenantStatus to() {
    return to;
  }

  public boolean allowedFrom(TenantStatus status) {
    return from.contains(status);
  }

  /** The steps that the status allows, in the order of this enum. */
  public static List<TenantMove> allowedIn(TenantStatus status) {
    return Arrays.stream(values()).filter(move -> move.allowedFrom(status)).toList();
  }
}

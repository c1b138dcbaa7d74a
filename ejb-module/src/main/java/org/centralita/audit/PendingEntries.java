package org.centralita.audit;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.centralita.security.CallContext;

/** What one transaction has done so far, in the order in which it touched things. */
final class PendingEntries {

  private static final class Change {
    private final Map<String, Object> before;
    private Map<String, Object> after;

    Change(Map<String, Object> before) {
      this.before = before;
    }
  }

  private final CallContext context;
  private final Map<Audited, Change> changes = new IdentityHashMap<>();
  private final List<Audited> order = new ArrayList<>();
  private final List<AuditRow> events = new ArrayList<>();
  private int written;

  PendingEntries(CallContext context) {
    this.context = context;
  }

  CallContext context() {
    return context;
  }

  /**
   * A second flush of the same record continues its first: the earliest before, the latest after.
   */
  void add(Audited entity, Map<String, Object> before, Map<String, Object> after) {
    Change change = changes.get(entity);
    if (change == null) {
      change = new Change(before);
      changes.put(entity, change);
      order.add(entity);
    }
    change.after = after;
  }

  void add(AuditRow event) {
    events.add(event);
  }

  /** The rows to write; a record that ends as it began gives none. */
  List<AuditRow> finish() {
    Stream<AuditRow> changed =
        order.stream()
            .map(
                entity -> {
                  Change change = changes.get(entity);
                  return AuditRow.change(entity, change.before, change.after);
                })
            .filter(Objects::nonNull);
    List<AuditRow> rows = Stream.concat(changed, events.stream()).toList();
    written = rows.size();
    return rows;
  }

  /** How many rows there were to write. */
  int written() {
    return written;
  }
}

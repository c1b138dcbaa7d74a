package org.centralita.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** What an audit entry's change did to each field. */
@Named("difference")
@ApplicationScoped
public class Difference {

  /** A field before and after; null where it had no value. */
  public record Field(String name, Object before, Object after) {
    public boolean isChanged() {
      return !Objects.equals(before, after);
    }
  }

  /** The fields by name; empty for an event that changed no record. */
  public List<Field> of(AuditEntryData entry) {
    Map<String, Object> before = values(entry.getBefore());
    Map<String, Object> after = values(entry.getAfter());
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    return names.stream().map(name -> new Field(name, before.get(name), after.get(name))).toList();
  }

  private static Map<String, Object> values(Map<String, Object> values) {
    return values == null ? Map.of() : values;
  }
}

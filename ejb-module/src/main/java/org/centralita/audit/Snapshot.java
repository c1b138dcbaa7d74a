package org.centralita.audit;

import jakarta.persistence.Embedded;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads the audited fields of an entity, in the order of their declaration. */
final class Snapshot {

  private static final ClassValue<Field[]> FIELDS =
      new ClassValue<>() {
        @Override
        protected Field[] computeValue(Class<?> type) {
          List<Field> fields = new ArrayList<>();
          for (Class<?> c = type; c != Audited.class && c != Object.class; c = c.getSuperclass()) {
            Arrays.stream(c.getDeclaredFields()).filter(Snapshot::audited).forEach(fields::add);
          }
          fields.forEach(field -> field.setAccessible(true));
          return fields.toArray(Field[]::new);
        }
      };

  private Snapshot() {}

  private static boolean audited(Field field) {
    return !Modifier.isStatic(field.getModifiers())
        && !field.isSynthetic()
        && !field.isAnnotationPresent(Transient.class)
        && !field.isAnnotationPresent(NotAudited.class);
  }

  /** The values now, secrets included: they never leave the package. */
  static Map<String, Object> of(Audited entity) {
    Field[] fields = FIELDS.get(entity.getClass());
    Map<String, Object> values = new LinkedHashMap<>(fields.length * 2);
    for (Field field : fields) {
      values.put(field.getName(), value(field, entity));
    }
    return values;
  }

  /** The fields that differ, as {@code [before, after]}; a side is null where it has no record. */
  static Map<String, Object[]> difference(
      Class<?> type, Map<String, Object> before, Map<String, Object> after) {
    Map<String, Object[]> changed = new LinkedHashMap<>();
    for (Field field : FIELDS.get(type)) {
      String name = field.getName();
      Object was = before == null ? null : before.get(name);
      Object is = after == null ? null : after.get(name);
      if (!same(was, is)) {
        boolean secret = field.isAnnotationPresent(Secret.class);
        changed.put(name, secret ? new Object[] {hidden(was), hidden(is)} : new Object[] {was, is});
      }
    }
    return changed;
  }

  /** Those of the fields that point to records with a name. */
  static Map<String, NamedBy> references(Class<?> type, Set<String> names) {
    Map<String, NamedBy> references = new LinkedHashMap<>();
    for (Field field : FIELDS.get(type)) {
      NamedBy by = field.getAnnotation(NamedBy.class);
      if (by != null && names.contains(field.getName())) {
        references.put(field.getName(), by);
      }
    }
    return references;
  }

  /** The table that an entity's records are in; that of the class above where kinds share one. */
  static String table(Class<?> type) {
    Table table = type.getAnnotation(Table.class);
    return table == null ? table(type.getSuperclass()) : table.name();
  }

  /** What is embedded, as values by name; null when it is empty. */
  private static Map<String, Object> embedded(Object part) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Field field : FIELDS.get(part.getClass())) {
      Object value = value(field, part);
      if (value != null && !Boolean.FALSE.equals(value)) {
        values.put(field.getName(), value);
      }
    }
    return values.isEmpty() ? null : values;
  }

  private static Object hidden(Object value) {
    return value == null ? null : "(changed)";
  }

  private static boolean same(Object a, Object b) {
    if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
      return x.compareTo(y) == 0;
    }
    return Objects.equals(a, b);
  }

  private static Object value(Field field, Object owner) {
    try {
      Object value = field.get(owner);
      if (value != null && field.isAnnotationPresent(Embedded.class)) {
        return embedded(value);
      }
      if (value instanceof Collection<?> list) {
        return list.isEmpty() ? null : List.copyOf(list);
      }
      if (value instanceof Map<?, ?> map) {
        // In its own order: people read it.
        return map.isEmpty() ? null : Collections.unmodifiableMap(new LinkedHashMap<>(map));
      }
      return value;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("Cannot read " + field, e);
    }
  }
}

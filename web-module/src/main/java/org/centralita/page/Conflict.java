package org.centralita.page;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.centralita.data.Data;
import org.centralita.data.ReadOnly;

/** Two people on one record: the field values in which they differ, to choose from. */
public final class Conflict<T extends Data> implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What forms show and never change, beside the fields that the product fills. */
  private static final Set<String> SHOWN = Set.of("terminatesAt");

  /** A field in which the two differ. */
  public static class Field implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final String mine;
    private final String theirs;
    private boolean keepMine;

    Field(
        String name,
        JsonValue read,
        JsonValue mine,
        JsonValue theirs,
        BinaryOperator<String> names) {
      this.name = name;
      this.mine = mine == null ? null : names.apply(name, text(mine));
      this.theirs = theirs == null ? null : names.apply(name, text(theirs));
      this.keepMine = !Objects.equals(read, mine);
    }

    public String getName() {
      return name;
    }

    public String getMine() {
      return mine;
    }

    public String getTheirs() {
      return theirs;
    }

    public boolean isKeepMine() {
      return keepMine;
    }

    public void setKeepMine(boolean keepMine) {
      this.keepMine = keepMine;
    }
  }

  private final T mine;
  private final T theirs;
  private final List<Field> fields;
  private final Class<T> type;

  /** Compares records whose values say all themselves. */
  public Conflict(T read, T mine, T theirs, Class<T> type) {
    this(read, mine, theirs, type, (field, value) -> value);
  }

  /**
   * Compares.
   *
   * @param read the record as I have read it: what I left alone is theirs unless I say otherwise
   * @param names what people call the value of a field, such as that of an identifier
   */
  public Conflict(T read, T mine, T theirs, Class<T> type, BinaryOperator<String> names) {
    this.mine = mine;
    this.theirs = theirs;
    this.type = type;
    JsonObject was = Copies.json(read);
    JsonObject my = Copies.json(mine);
    JsonObject their = Copies.json(theirs);
    Set<String> all = new TreeSet<>(my.keySet());
    all.addAll(their.keySet());
    all.removeAll(SHOWN);
    all.removeAll(readOnly(type));
    fields =
        all.stream()
            .filter(name -> !Objects.equals(my.get(name), their.get(name)))
            .map(name -> new Field(name, was.get(name), my.get(name), their.get(name), names))
            .toList();
  }

  public List<Field> getFields() {
    return fields;
  }

  /** Their record with what I keep of mine, to be stored over theirs. */
  public T merged() {
    JsonObject my = Copies.json(mine);
    JsonObjectBuilder merged = Json.createObjectBuilder(Copies.json(theirs));
    for (Field field : fields) {
      if (field.isKeepMine() && my.containsKey(field.getName())) {
        merged.add(field.getName(), my.get(field.getName()));
      } else if (field.isKeepMine()) {
        merged.remove(field.getName());
      }
    }
    return Copies.of(merged.build(), type);
  }

  /** Their record, over which the merged one goes. */
  public T getTheirs() {
    return theirs;
  }

  /** A copy of a record for a form to edit. */
  public static <T extends Data> T copy(T record, Class<T> type) {
    return Copies.of(Copies.json(record), type);
  }

  private static Set<String> readOnly(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> field.isAnnotationPresent(ReadOnly.class))
        .map(java.lang.reflect.Field::getName)
        .collect(Collectors.toSet());
  }

  /** A value as people read it: a line for each part. */
  private static String text(JsonValue value) {
    if (value instanceof JsonObject object) {
      return object.entrySet().stream()
          .map(part -> part.getKey() + ": " + text(part.getValue()))
          .collect(Collectors.joining("\n"));
    }
    if (value instanceof JsonArray array) {
      return array.stream().map(Conflict::text).collect(Collectors.joining("\n"));
    }
    return value instanceof JsonString string ? string.getString() : Objects.toString(value, null);
  }
}

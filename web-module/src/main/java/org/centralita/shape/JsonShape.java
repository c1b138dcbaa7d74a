package org.centralita.shape;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.centralita.data.Data;
import org.centralita.data.ReadOnly;
import org.centralita.error.ErrorCode;
import org.centralita.error.FieldError;
import org.centralita.error.ServiceException;

/** Holds JSON to a data type: 400 with the field's pointer for what does not fit. */
public final class JsonShape {

  private static final int MOST_DIGITS = 40;

  private JsonShape() {}

  /** Checks a whole record. */
  public static void check(JsonValue record, Class<?> type) {
    object("", record, type);
  }

  /** Refuses a change that empties what only the product fills: 422 with every such field. */
  public static void requireKept(JsonObject before, JsonObject after, Class<?> type) {
    List<FieldError> emptied = new ArrayList<>();
    emptied("", before, after, type, emptied);
    if (!emptied.isEmpty()) {
      throw ServiceException.invalid(emptied);
    }
  }

  private static void emptied(
      String pointer, JsonObject before, JsonObject after, Class<?> type, List<FieldError> found) {
    before.forEach(
        (name, old) -> {
          Field field = Fields.inJson(type, name);
          JsonValue now = after.getOrDefault(name, JsonValue.NULL);
          String here = pointer + "/" + name;
          if (field.isAnnotationPresent(ReadOnly.class)) {
            if (old != JsonValue.NULL && now == JsonValue.NULL) {
              found.add(FieldError.of(here, "READ_ONLY"));
            }
          } else if (Data.class.isAssignableFrom(field.getType())
              && old instanceof JsonObject was
              && now instanceof JsonObject is) {
            emptied(here, was, is, field.getType(), found);
          }
        });
  }

  private static void object(String pointer, JsonValue value, Class<?> type) {
    if (!(value instanceof JsonObject object)) {
      throw unreadable(pointer);
    }
    for (Map.Entry<String, JsonValue> entry : object.entrySet()) {
      Field field = Fields.inJson(type, entry.getKey());
      if (field == null) {
        throw new ServiceException(ErrorCode.UNKNOWN_FIELD, entry.getKey());
      }
      field(pointer + "/" + entry.getKey(), entry.getValue(), field);
    }
  }

  private static void field(String pointer, JsonValue value, Field field) {
    if (value == JsonValue.NULL && !field.getType().isPrimitive()) {
      return;
    }
    if (List.class.isAssignableFrom(field.getType())) {
      if (!(value instanceof JsonArray list)) {
        throw unreadable(pointer);
      }
      for (int i = 0; i < list.size(); i++) {
        one(pointer + "/" + i, list.get(i), Fields.element(field));
      }
    } else if (Map.class.isAssignableFrom(field.getType())) {
      if (!(value instanceof JsonObject map)) {
        throw unreadable(pointer);
      }
      map.forEach(
          (key, item) -> {
            if (item != JsonValue.NULL) { // in a merge patch it takes the key away
              one(pointer + "/" + key, item, Fields.element(field));
            }
          });
    } else if (field.getType() == BigDecimal.class
        && !field.isAnnotationPresent(JsonbTypeAdapter.class)) {
      if (!(value instanceof JsonNumber number) || !isShort(number)) {
        throw unreadable(pointer);
      }
    } else {
      one(pointer, value, field.getType());
    }
  }

  /** Of the many digits that an exponent can stand for, nobody means as many as memory holds. */
  private static boolean isShort(JsonNumber number) {
    BigDecimal value = number.bigDecimalValue();
    return value.precision() <= MOST_DIGITS && Math.abs(value.scale()) <= MOST_DIGITS;
  }

  private static void one(String pointer, JsonValue value, Class<?> type) {
    if (Data.class.isAssignableFrom(type)) {
      object(pointer, value, type);
      return;
    }
    boolean fits;
    if (type == Boolean.class || type == boolean.class) {
      fits = value == JsonValue.TRUE || value == JsonValue.FALSE;
    } else if (type == Integer.class || type == int.class) {
      fits = value instanceof JsonNumber number && isWhole(number, Integer.SIZE);
    } else if (type == Long.class || type == long.class) {
      fits = value instanceof JsonNumber number && isWhole(number, Long.SIZE);
    } else if (type == Object.class) {
      fits = true;
    } else {
      // Everything else travels as text: identifiers, times, codes and amounts, too.
      fits = value instanceof JsonString;
    }
    if (!fits) {
      throw unreadable(pointer);
    }
  }

  private static boolean isWhole(JsonNumber number, int bits) {
    try {
      return number.isIntegral() && number.bigIntegerValueExact().bitLength() < bits;
    } catch (ArithmeticException e) {
      return false;
    }
  }

  private static ServiceException unreadable(String pointer) {
    return pointer.isEmpty()
        ? new ServiceException(ErrorCode.UNREADABLE)
        : ServiceException.at(pointer, ErrorCode.UNREADABLE);
  }
}

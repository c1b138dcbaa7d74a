package org.centralita.rest;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonPointer;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.centralita.shape.JsonShape;

/** A change to a record: a merge patch (RFC 7396) or a JSON patch (RFC 6902). */
public final class Patch {

  /** Media type of a merge patch. */
  public static final String MERGE = "application/merge-patch+json";

  /** Media type of a JSON patch. */
  public static final String JSON = "application/json-patch+json";

  /** Characters and values of the longest record, with room to spare. */
  private static final long LONGEST = 1_000_000;

  private final JsonStructure changes;

  Patch(JsonStructure changes) {
    this.changes = changes;
  }

  /**
   * The record with the changes of a request; 415 where it brought none, and so no type of one.
   *
   * @param patch null where the request had no body
   */
  public static <T> T apply(Patch patch, T record) {
    if (patch == null) {
      throw new ServiceException(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
    }
    return patch.applyTo(record);
  }

  /**
   * The record with the changes; 400 when they don't fit it, 409 when a JSON patch's test fails.
   */
  @SuppressWarnings("unchecked")
  private <T> T applyTo(T record) {
    JsonObject before =
        JsonBodies.READERS.createReader(new StringReader(JsonBodies.write(record))).readObject();
    if (changes instanceof JsonObject merge) {
      JsonShape.check(merge, record.getClass());
    }
    JsonValue after = changed(before);
    if (!(after instanceof JsonObject)) {
      throw new ServiceException(ErrorCode.UNREADABLE);
    }
    if (before.containsKey("id") && !before.get("id").equals(after.asJsonObject().get("id"))) {
      throw ServiceException.invalid("/id", "READ_ONLY");
    }
    JsonShape.requireKept(before, after.asJsonObject(), record.getClass());
    return (T) JsonBodies.read(after.toString(), record.getClass());
  }

  private JsonValue changed(JsonObject before) {
    if (changes instanceof JsonObject merge) {
      return Json.createMergePatch(merge).apply(before);
    }
    JsonStructure after = before;
    for (JsonValue operation : (JsonArray) changes) {
      after = step(operation, after);
      requireRecord(after);
    }
    return after;
  }

  /**
   * Copies share what they hold, so that a few operations could say more than fits into memory.
   * Counts no further than a record can go.
   */
  private static void requireRecord(JsonValue value) {
    if (left(value, LONGEST) < 0) {
      throw new ServiceException(ErrorCode.UNREADABLE);
    }
  }

  /** What is left of the limit; less than nothing when the value is longer. */
  private static long left(JsonValue value, long limit) {
    long left = limit - 1;
    if (value instanceof JsonString text) {
      left -= text.getChars().length();
    } else if (value instanceof JsonObject object) {
      for (Map.Entry<String, JsonValue> entry : object.entrySet()) {
        left = left < 0 ? left : left(entry.getValue(), left - entry.getKey().length());
      }
    } else if (value instanceof JsonArray list) {
      for (JsonValue item : list) {
        left = left < 0 ? left : left(item, left);
      }
    }
    return left;
  }

  /** One operation by itself, so that a test that fails is told from one that makes no sense. */
  private static JsonStructure step(JsonValue operation, JsonStructure before) {
    try {
      if (operation instanceof JsonObject object && "test".equals(object.getString("op"))) {
        test(object, before);
        return before;
      }
      return Json.createPatch(Json.createArrayBuilder().add(operation).build()).apply(before);
    } catch (JsonException
        | ClassCastException
        | NullPointerException
        | IllegalArgumentException e) {
      throw new ServiceException(ErrorCode.UNREADABLE);
    }
  }

  /** What is missing is not as expected, either (RFC 6902, section 4.6). */
  private static void test(JsonObject operation, JsonStructure record) {
    String path = operation.getString("path");
    JsonPointer pointer = Json.createPointer(path);
    JsonValue expected = operation.get("value");
    if (expected == null) {
      throw new ServiceException(ErrorCode.UNREADABLE);
    }
    if (!found(pointer, record) || !pointer.getValue(record).equals(expected)) {
      throw new ServiceException(ErrorCode.PATCH_TEST_FAILED, path);
    }
  }

  private static boolean found(JsonPointer pointer, JsonStructure record) {
    try {
      return pointer.containsValue(record);
    } catch (JsonException e) {
      return false;
    }
  }
}

package org.centralita.rest;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.centralita.shape.JsonShape;

/** A change to a record: a merge patch (RFC 7396) or a JSON patch (RFC 6902). */
public final class Patch {

  /** Media type of a merge patch. */
  public static final String MERGE = "application/merge-patch+json";

  /** Media type of a JSON patch. */
  public static final String JSON = "application/json-patch+json";

  private final JsonStructure changes;

  Patch(JsonStructure changes) {
    this.changes = changes;
  }

  /**
   * The record with the changes; 400 when they don't fit it, 409 when a JSON patch's test fails.
   */
  @SuppressWarnings("unchecked")
  public <T> T applyTo(T record) {
    JsonObject before = Json.createReader(new StringReader(JsonBodies.write(record))).readObject();
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
    return (T) JsonBodies.read(after.toString(), record.getClass());
  }

  private JsonValue changed(JsonObject before) {
    if (changes instanceof JsonObject merge) {
      return Json.createMergePatch(merge).apply(before);
    }
    try {
      return Json.createPatch((JsonArray) changes).apply(before);
    } catch (JsonException e) {
      boolean test = String.valueOf(e.getMessage()).contains("operation 'test' failed");
      throw test
          ? new ServiceException(ErrorCode.PATCH_TEST_FAILED, e.getMessage())
          : new ServiceException(ErrorCode.UNREADABLE);
    } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
      throw new ServiceException(ErrorCode.UNREADABLE);
    }
  }
}

package org.centralita.page;

import jakarta.json.JsonObject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import org.centralita.data.Data;

/** Copies of records by way of their JSON. What JSON leaves out (the version) is left out. */
final class Copies {

  private static final Jsonb JSONB = JsonbBuilder.create();

  private Copies() {}

  static JsonObject json(Data record) {
    return JSONB.fromJson(JSONB.toJson(record), JsonObject.class);
  }

  static <T extends Data> T of(JsonObject json, Class<T> type) {
    return JSONB.fromJson(json.toString(), type);
  }
}

package org.centralita.persistence;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;

/** Texts by name in one column, as a JSON object. Their order is kept. */
@Converter
public class TextsConverter implements AttributeConverter<Map<String, String>, String> {

  private static final JsonReaderFactory READERS = Json.createReaderFactory(null);
  private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(null);

  @Override
  public String convertToDatabaseColumn(Map<String, String> texts) {
    JsonObjectBuilder object = BUILDERS.createObjectBuilder();
    if (texts != null) {
      texts.forEach(object::add);
    }
    return object.build().toString();
  }

  @Override
  public Map<String, String> convertToEntityAttribute(String column) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (column != null && !column.isEmpty()) {
      try (JsonReader reader = READERS.createReader(new StringReader(column))) {
        JsonObject object = reader.readObject();
        object.keySet().forEach(name -> texts.put(name, object.getString(name)));
      }
    }
    return texts;
  }
}

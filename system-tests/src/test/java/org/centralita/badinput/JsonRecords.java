package org.centralita.badinput;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Records by their schemas. A value is a map, a list, or the JSON text of anything else, so that
 * what is no JSON can be put in, too.
 */
final class JsonRecords {

  private final OpenAPI document;
  private final Ground ground;

  JsonRecords(OpenAPI document, Ground ground) {
    this.document = document;
    this.ground = ground;
  }

  /** Follows references. */
  Schema<?> real(Schema<?> schema) {
    Schema<?> found = schema;
    while (found.get$ref() != null || found.getAllOf() != null) {
      String ref = found.get$ref();
      found =
          ref == null
              ? found.getAllOf().get(0)
              : document.getComponents().getSchemas().get(ref.substring(ref.lastIndexOf('/') + 1));
    }
    return found;
  }

  /** A value that the schema allows. */
  Object valid(String field, Schema<?> given, Dice dice) {
    Schema<?> schema = real(given);
    String sample = ground.sample(field, dice);
    if (schema.getProperties() != null) {
      return record(schema, dice);
    }
    if ("array".equals(schema.getType())) {
      List<Object> items = new ArrayList<>();
      for (int i = dice.between(0, 2); i > 0; i--) {
        items.add(valid(field, schema.getItems(), dice));
      }
      return items;
    }
    if (sample != null && !"boolean".equals(schema.getType())) {
      return "integer".equals(schema.getType()) ? sample : quoted(sample);
    }
    if (schema.getEnum() != null) {
      return quoted(dice.of(schema.getEnum()).toString());
    }
    return switch (String.valueOf(schema.getType())) {
      case "boolean" -> dice.of("true", "false");
      case "integer" ->
          Long.toString(
              dice.between(
                  schema.getMinimum() == null ? 0 : schema.getMinimum().longValue(),
                  schema.getMaximum() == null ? 100 : schema.getMaximum().longValue()));
      case "object" ->
          new LinkedHashMap<>(
              field.equals("address")
                  ? Map.of("country", "ES", "RD", dice.word())
                  : Map.of(dice.word(), "1"));
      case "string" -> quoted(text(schema, dice));
      default -> dice.of("1", "\"a\"", "null");
    };
  }

  private static String text(Schema<?> schema, Dice dice) {
    return switch (String.valueOf(schema.getFormat())) {
      case "uuid" -> new UUID(dice.between(0, 1 << 30), -dice.between(1, 1 << 30)).toString();
      case "date-time" -> "2031-0" + dice.between(1, 9) + "-01T00:00:00Z";
      case "date" -> "2031-0" + dice.between(1, 9) + "-01";
      case "decimal" -> dice.between(-5, 900) + "." + dice.between(10, 99);
      default ->
          dice.of("Word", "Palabra ñ", "\ud83d\ude00 ok", "\u0645\u0631") + " " + dice.word();
    };
  }

  private Map<String, Object> record(Schema<?> schema, Dice dice) {
    Map<String, Object> record = new LinkedHashMap<>();
    schema
        .getProperties()
        .forEach(
            (name, property) -> {
              boolean needed =
                  schema.getRequired() != null && schema.getRequired().contains(name)
                      || name.equals("productType");
              if (needed || dice.percent(12)) {
                record.put(name, valid(name, property, dice));
              }
            });
    return record;
  }

  /** Every field of the schema, those of fields included, as paths. */
  List<List<String>> fields(Schema<?> given) {
    List<List<String>> all = new ArrayList<>();
    collect(given, List.of(), all);
    return all;
  }

  private void collect(Schema<?> given, List<String> above, List<List<String>> all) {
    Schema<?> schema = real(given);
    if (schema.getProperties() != null && above.size() < 4) {
      schema
          .getProperties()
          .forEach(
              (name, property) -> {
                List<String> path = new ArrayList<>(above);
                path.add(name);
                all.add(path);
                collect(property, path, all);
              });
    }
  }

  /** Puts a value at that place, whatever was there. */
  @SuppressWarnings("unchecked")
  static void put(Map<String, Object> record, List<String> path, Object value) {
    Map<String, Object> at = record;
    for (String part : path.subList(0, path.size() - 1)) {
      if (!(at.get(part) instanceof Map)) {
        at.put(part, new LinkedHashMap<String, Object>());
      }
      at = (Map<String, Object>) at.get(part);
    }
    at.put(path.get(path.size() - 1), value);
  }

  /** The value as JSON, or as what passes for it. */
  static String json(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> quoted(entry.getKey().toString()) + ":" + json(entry.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(JsonRecords::json).collect(Collectors.joining(",", "[", "]"));
    }
    return String.valueOf(value);
  }

  /** The text as a JSON string; surrogates that stand alone are escaped, as are controls. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c)) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}

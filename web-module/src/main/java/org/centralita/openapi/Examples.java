package org.centralita.openapi;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/**
 * The examples of {@code examples/rest}, which the tests send to the running product: each becomes
 * a component of the document by the name of its file, and is referred to.
 */
final class Examples {

  private final Components components;

  Examples(OpenAPI document) {
    components = document.getComponents();
  }

  /** Shows a file, such as {@code getTenant.answer}, as the example of a body. */
  void show(MediaType body, String file) {
    try (JsonReader reader = Json.createReader(new StringReader(read(file + ".json")))) {
      show(body, file, plain(reader.readValue()));
    }
  }

  /** The same for what isn't JSON; the extension is the last word of its media type. */
  void showText(MediaType body, String file, String extension) {
    boolean another =
        components.getExamples() != null && components.getExamples().containsKey(file);
    // The same answer as JSON has the name already.
    show(body, another ? file + "." + extension : file, read(file + "." + extension));
  }

  private void show(MediaType body, String file, Object value) {
    if (components.getExamples() == null || !components.getExamples().containsKey(file)) {
      components.addExample(file, OASFactory.createExample().value(value));
    }
    body.addExample(
        file.replaceAll(".*\\.", ""),
        OASFactory.createExample().ref("#/components/examples/" + file));
  }

  private static String read(String file) {
    try (InputStream text = Examples.class.getResourceAsStream("examples/" + file)) {
      if (text == null) {
        throw new IllegalStateException("There is no examples/rest/" + file);
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the document's writer knows values. */
  private static Object plain(JsonValue value) {
    return switch (value.getValueType()) {
      case OBJECT -> {
        Map<String, Object> fields = new LinkedHashMap<>();
        ((JsonObject) value).forEach((name, field) -> fields.put(name, plain(field)));
        yield fields;
      }
      case ARRAY -> ((JsonArray) value).stream().map(Examples::plain).toList();
      case STRING -> ((JsonString) value).getString();
      case NUMBER -> ((JsonNumber) value).bigDecimalValue();
      case TRUE -> true;
      case FALSE -> false;
      case NULL -> null;
    };
  }
}

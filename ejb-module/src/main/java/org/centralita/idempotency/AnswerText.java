package org.centralita.idempotency;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An answer as text, to be sealed. By hand, because not every JSON-B knows records. */
final class AnswerText {

  private AnswerText() {}

  static String of(StoredAnswer answer) {
    JsonObjectBuilder headers = Json.createObjectBuilder();
    answer.headers().forEach((name, values) -> headers.add(name, Json.createArrayBuilder(values)));
    return Json.createObjectBuilder()
        .add("status", answer.status())
        .add("headers", headers)
        .add("body", answer.body())
        .build()
        .toString();
  }

  static StoredAnswer read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject answer = reader.readObject();
      Map<String, List<String>> headers = new TreeMap<>();
      JsonObject stored = answer.getJsonObject("headers");
      for (String name : stored.keySet()) {
        headers.put(
            name,
            stored.getJsonArray(name).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList());
      }
      return new StoredAnswer(answer.getInt("status"), headers, answer.getString("body"));
    }
  }
}

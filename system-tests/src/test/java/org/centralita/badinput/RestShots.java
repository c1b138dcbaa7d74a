package org.centralita.badinput;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.centralita.badinput.Shot.Header;
import org.centralita.testing.OpenApi;

/** Requests to REST, from its description. */
final class RestShots {

  private static final String MERGE = "application/merge-patch+json";
  private static final String PATCH = "application/json-patch+json";
  private static final byte[] NOTHING = new byte[0];

  /** An operation of the description. */
  record Described(String path, String method, Operation operation, List<Parameter> parameters) {

    String id() {
      return operation.getOperationId();
    }

    List<Parameter> in(String place) {
      return parameters.stream().filter(p -> place.equals(p.getIn())).toList();
    }
  }

  private final OpenAPI document;
  private final Ground ground;
  private final JsonRecords records;
  private final List<Described> operations = new ArrayList<>();

  RestShots(OpenAPI document, Ground ground) {
    this.document = document;
    this.ground = ground;
    records = new JsonRecords(document, ground);
    OpenApi.resources(document)
        .forEach(
            (path, item) ->
                item.readOperationsMap()
                    .forEach(
                        (verb, operation) ->
                            operations.add(
                                new Described(
                                    path, verb.name(), operation, parameters(item, operation)))));
  }

  private List<Parameter> parameters(PathItem item, Operation operation) {
    List<Parameter> all = new ArrayList<>();
    if (item.getParameters() != null) {
      all.addAll(item.getParameters());
    }
    if (operation.getParameters() != null) {
      all.addAll(operation.getParameters());
    }
    return all.stream().map(this::real).toList();
  }

  private Parameter real(Parameter parameter) {
    String ref = parameter.get$ref();
    return ref == null
        ? parameter
        : document.getComponents().getParameters().get(ref.substring(ref.lastIndexOf('/') + 1));
  }

  List<Described> operations() {
    return operations;
  }

  /** A request with something wrong in it, now and then with nothing. */
  Shot any(Dice dice) {
    // Reads and plain acts have little that can be wrong.
    Described operation = dice.of(operations);
    if (operation.operation().getRequestBody() == null && dice.percent(50)) {
      operation = dice.of(operations);
    }
    boolean body = operation.operation().getRequestBody() != null;
    int kind = dice.between(0, 99);
    if (body && kind < 45) {
      return wrongField(operation, dice);
    }
    if (body && kind < 60) {
      return brokenBody(operation, dice);
    }
    Shot right = right(operation, dice);
    if (kind < 63) {
      return right;
    }
    if (kind < 74 || !operation.in("query").isEmpty() && !body && kind < 40) {
      return wrongQuery(operation, dice);
    }
    if (kind < 82) {
      return HttpTricks.path(right, dice);
    }
    if (kind < 85) {
      return HttpTricks.method(right, dice);
    }
    return HttpTricks.headers(right, dice);
  }

  /** What an honest caller would send. */
  Shot right(Described operation, Dice dice) {
    if (operation.operation().getRequestBody() == null) {
      return shot(operation, "as it should be", address(operation, dice), null, NOTHING, dice);
    }
    String type = type(operation, dice);
    Object body = type.equals(PATCH) ? patch(operation, "\"Word\"", dice) : record(operation, dice);
    return shot(operation, "as it should be", type, JsonRecords.json(body), dice);
  }

  private Shot wrongField(Described operation, Dice dice) {
    String value =
        dice.percent(60) ? JsonRecords.quoted(dice.of(Hostile.TEXTS)) : dice.of(Hostile.JSON);
    String type = type(operation, dice);
    if (type.equals(PATCH)) {
      return shot(
          operation,
          "value of a patch",
          type,
          JsonRecords.json(patch(operation, value, dice)),
          dice);
    }
    Map<String, Object> record = record(operation, dice);
    List<List<String>> fields = records.fields(schema(operation));
    List<String> field = dice.percent(92) ? dice.of(fields) : List.of(dice.of(Hostile.TEXTS));
    if (dice.percent(5)) {
      record.remove(field.get(0));
      return shot(operation, "without " + field, type, JsonRecords.json(record), dice);
    }
    JsonRecords.put(record, field, dice.percent(8) ? List.of(value, value) : value);
    String about = "field " + (field.get(0).length() > 60 ? "hostile name" : field);
    return shot(operation, about, type, JsonRecords.json(record), dice);
  }

  /** Bytes that are no record. */
  private Shot brokenBody(Described operation, Dice dice) {
    String type = type(operation, dice);
    String json =
        type.equals(PATCH)
            ? JsonRecords.json(patch(operation, "1", dice))
            : JsonRecords.json(record(operation, dice));
    byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
    byte[] body =
        switch (dice.between(0, 13)) {
          case 0 ->
              json.substring(0, dice.between(0, json.length() - 1))
                  .getBytes(StandardCharsets.UTF_8);
          case 1 -> (json + json).getBytes(StandardCharsets.UTF_8);
          case 2 -> ("\ufeff" + json).getBytes(StandardCharsets.UTF_8);
          case 3 -> json.getBytes(StandardCharsets.UTF_16);
          case 4 -> json.getBytes(StandardCharsets.UTF_16LE);
          case 5 -> spoiled(utf8, dice, 0xff);
          case 6 -> spoiled(utf8, dice, 0x00);
          case 7 -> spoiled(utf8, dice, 0xc0);
          case 8 -> json.replace(":", "=").getBytes(StandardCharsets.UTF_8);
          case 9 ->
              json.replaceFirst("\\{(.*)", "{$1")
                  .replaceFirst(",?}$", ",}")
                  .getBytes(StandardCharsets.UTF_8);
          case 10 -> doubled(json).getBytes(StandardCharsets.UTF_8);
          case 11 -> dice.of(Hostile.JSON).getBytes(StandardCharsets.UTF_8);
          case 12 -> ("+ADw-script+AD4-" + json).getBytes(StandardCharsets.US_ASCII);
          default -> NOTHING;
        };
    return shot(operation, "broken body", address(operation, dice), type, body, dice);
  }

  private static byte[] spoiled(byte[] bytes, Dice dice, int value) {
    byte[] copy = bytes.clone();
    copy[dice.between(0, copy.length - 1)] = (byte) value;
    return copy;
  }

  /** Every field twice, the second time empty. */
  private static String doubled(String json) {
    return json.replaceAll("\"(\\w+)\":", "\"$1\":null,\"$1\":");
  }

  /** A body of megabytes that looks right at first. */
  Shot huge(Described operation, Dice dice) {
    String field = dice.of(records.fields(schema(operation))).get(0);
    String big = "y".repeat(10_000_000);
    String body =
        dice.of(
            "{\"" + field + "\":\"" + big + "\"}",
            " ".repeat(10_000_000) + "{}",
            "{\"" + big + "\":1}",
            "{\"" + field + "\":" + "9".repeat(10_000_000) + "}",
            "[" + "{},".repeat(3_300_000) + "{}]");
    return shot(operation, "10 MB", type(operation, dice), body, dice);
  }

  private Shot wrongQuery(Described operation, Dice dice) {
    Shot right = right(operation, dice);
    List<Parameter> queries = operation.in("query");
    String name = queries.isEmpty() || dice.percent(8) ? dice.word() : dice.of(queries).getName();
    String text = dice.of(Hostile.TEXTS);
    String value =
        dice.percent(85)
            ? URLEncoder.encode(
                text.substring(0, Math.min(text.length(), 1500)), StandardCharsets.UTF_8)
            : dice.of("%", "%zz", "%ff%fe", "%c0%af", "%ed%a0%80", "%00", "&&&", "=", "a=b", "%26");
    String target =
        right.target()
            + (right.target().contains("?") ? "&" : "?")
            + name
            + "="
            + value
            + (dice.percent(15) ? "&" + name + "=1" : "");
    boolean crude = value.matches(".*%(?![0-9A-Fa-f]{2}).*");
    return new Shot(
        operation.id() + ", parameter " + name,
        operation.id(),
        right.method(),
        target,
        right.headers(),
        right.body(),
        crude);
  }

  private String type(Described operation, Dice dice) {
    return dice.of(List.copyOf(operation.operation().getRequestBody().getContent().keySet()));
  }

  /** The schema of the record itself, not of a list of changes. */
  private Schema<?> schema(Described operation) {
    var content = operation.operation().getRequestBody().getContent();
    return content.getOrDefault(MERGE, content.values().iterator().next()).getSchema();
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> record(Described operation, Dice dice) {
    Object made = records.valid("", schema(operation), dice);
    return made instanceof Map ? (Map<String, Object>) made : new LinkedHashMap<>();
  }

  private List<Object> patch(Described operation, String value, Dice dice) {
    List<Object> operations = new ArrayList<>();
    for (int i = dice.between(1, 4); i > 0; i--) {
      List<String> field = dice.of(records.fields(schema(operation)));
      Map<String, Object> one = new LinkedHashMap<>();
      one.put(
          "op",
          JsonRecords.quoted(
              dice.of("add", "replace", "remove", "test", "copy", "move", "add", "replace", "x")));
      String path = "/" + String.join("/", field);
      one.put("path", JsonRecords.quoted(dice.percent(85) ? path : pointer(path, dice)));
      if (dice.percent(90)) {
        one.put("value", value);
      }
      if (dice.percent(40)) {
        one.put("from", JsonRecords.quoted(dice.of("/name", "", "/", "/-", path, path + "/a")));
      }
      operations.add(one);
    }
    return operations;
  }

  private static String pointer(String path, Dice dice) {
    return dice.of(
        "",
        "/",
        "name",
        "/~2",
        "/~",
        "/a~01/",
        path + "/-",
        path + "/0",
        path + "/99999999999",
        "/" + "a/".repeat(3000),
        "/\ud83d\ude00",
        "/-1",
        "//",
        "#/name",
        "/__proto__");
  }

  private Shot shot(Described operation, String about, String type, String json, Dice dice) {
    return shot(
        operation,
        about,
        address(operation, dice),
        type,
        json.getBytes(StandardCharsets.UTF_8),
        dice);
  }

  private Shot shot(
      Described operation, String about, String address, String type, byte[] body, Dice dice) {
    List<Header> headers = new ArrayList<>();
    headers.add(new Header("Accept", "application/json"));
    if (type != null) {
      headers.add(new Header("Content-Type", type));
    }
    boolean guarded = operation.in("header").stream().anyMatch(p -> "If-Match".equals(p.getName()));
    if (guarded && dice.percent(95)) {
      headers.add(new Header("If-Match", "*"));
    }
    return new Shot(
        operation.id() + ", " + about,
        operation.id(),
        operation.method(),
        address,
        headers,
        body,
        false);
  }

  /** The path with identifiers filled in, and now and then right query parameters. */
  private String address(Described operation, Dice dice) {
    StringBuilder made = new StringBuilder("/centralita");
    String list = "";
    for (String part : operation.path().substring(1).split("/")) {
      made.append('/').append(part.startsWith("{") ? ground.some(list, dice) : part);
      list = part;
    }
    String separator = "?";
    for (Parameter query : operation.in("query")) {
      if (dice.percent(15)) {
        String value =
            JsonRecords.json(records.valid(query.getName(), query.getSchema(), dice))
                .replaceAll("^\"|\"$", "");
        made.append(separator)
            .append(query.getName())
            .append('=')
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        separator = "&";
      }
    }
    return made.toString();
  }
}

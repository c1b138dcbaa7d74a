package org.centralita.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.oas.OpenApi30;
import io.swagger.v3.core.util.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every body of the document has an example, which fits its schema. */
class ExamplesTest {

  private static final Path EXAMPLES = Path.of("..", "examples", "rest");
  private static final String PLACE = "urn:openapi";

  private final JsonNode document = read();
  private final JsonSchemaFactory schemas =
      JsonSchemaFactory.getInstance(
          VersionFlag.V4,
          builder ->
              builder
                  .metaSchema(OpenApi30.getInstance())
                  .defaultMetaSchemaIri(OpenApi30.getInstance().getIri())
                  .schemaLoaders(loaders -> loaders.schemas(Map.of(PLACE, document.toString()))));

  private static JsonNode read() {
    try {
      JsonNode document =
          Yaml.mapper().readTree(Path.of("target", "openapi", "openapi.yaml").toFile());
      sayNull(document);
      return document;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Every generator of clients takes a reference beside {@code nullable} for one that may be null;
   * the letter of OpenAPI 3.0 does not allow the null, nor does it have a way to.
   */
  private static void sayNull(JsonNode node) {
    node.forEach(ExamplesTest::sayNull);
    if (node instanceof ObjectNode schema && schema.path("nullable").asBoolean()) {
      JsonNode reference = schema.remove("allOf");
      if (reference != null) {
        schema.putArray("anyOf").add(reference.get(0)).addObject().putArray("enum").addNull();
      }
    }
  }

  /** Places of all bodies, as JSON pointers. */
  private List<String> bodies() {
    List<String> found = new ArrayList<>();
    collect(document, "", found);
    return found;
  }

  private static void collect(JsonNode node, String path, List<String> found) {
    node.fields()
        .forEachRemaining(
            field -> {
              String place = path + "/" + field.getKey().replace("~", "~0").replace("/", "~1");
              if (path.endsWith("/content")) {
                found.add(place);
              } else {
                collect(field.getValue(), place, found);
              }
            });
  }

  @TestFactory
  Stream<DynamicTest> examplesFitTheirSchemas() {
    return bodies().stream().map(place -> DynamicTest.dynamicTest(place, () -> fits(place)));
  }

  private void fits(String place) {
    JsonNode examples = document.at(place).path("examples");
    JsonSchema schema = schemas.getSchema(SchemaLocation.of(PLACE + "#" + place + "/schema"));
    assertThat(examples).isNotEmpty();
    for (JsonNode example : examples) {
      JsonNode value = document.at(example.get("$ref").textValue().substring(1)).path("value");
      assertThat(value.isMissingNode()).isFalse();
      assertThat(schema.validate(value)).isEmpty();
    }
  }

  @Test
  void examplesThatDoNotFitAreSeen() throws IOException {
    JsonSchema schema =
        schemas.getSchema(SchemaLocation.of(PLACE + "#/components/schemas/TenantData"));
    JsonNode good =
        new ObjectMapper()
            .readTree("{\"kind\":\"CUSTOMER\",\"name\":\"A\",\"country\":\"ES\",\"notes\":null}");

    assertThat(schema.validate(good)).isEmpty();
    for (String bad :
        List.of(
            "{\"kind\":\"CUSTOMER\",\"name\":\"A\"}",
            "{\"kind\":\"NONE\",\"name\":\"A\",\"country\":\"ES\"}",
            "{\"kind\":null,\"name\":\"A\",\"country\":\"ES\"}",
            "{\"kind\":\"CUSTOMER\",\"name\":1,\"country\":\"ES\"}",
            "{\"kind\":\"CUSTOMER\",\"name\":\"A\",\"country\":\"ES\",\"channelLimit\":-1}")) {
      assertThat(schema.validate(new ObjectMapper().readTree(bad))).as(bad).isNotEmpty();
    }
  }

  @Test
  void noExampleIsLeftOver() throws IOException {
    Set<String> shown = new TreeSet<>();
    document.at("/components/examples").fieldNames().forEachRemaining(shown::add);

    try (Stream<Path> files = Files.list(EXAMPLES)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString().replaceAll("\\.(json|xml)$", ""))
                  .collect(Collectors.toSet()))
          .isEqualTo(shown);
    }
  }
}

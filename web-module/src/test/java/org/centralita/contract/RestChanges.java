package org.centralita.contract;

import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.model.ComposedChanged;
import org.openapitools.openapidiff.core.model.schema.ChangedNullable;
import org.openapitools.openapidiff.core.output.MarkdownRender;

/** What of an OpenAPI document an existing client could not live with. */
final class RestChanges {

  private static final String BREAKS = "incompatible.";

  private RestChanges() {}

  /** In words, for each operation that breaks; empty when everything that worked still works. */
  static String breaking(String was, String is) {
    ChangedOpenApi changes = OpenApiCompare.fromContents(was, is, List.of(), options());
    List<ChangedOperation> breaking =
        changes.getChangedOperations().stream()
            .filter(operation -> operation.isIncompatible() || losesFields(operation))
            .toList();
    if (breaking.isEmpty() && !changes.isIncompatible()) {
      return "";
    }
    changes.setNewEndpoints(List.of());
    changes.setChangedOperations(breaking);
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    new MarkdownRender().render(changes, new OutputStreamWriter(text, StandardCharsets.UTF_8));
    return text.toString(StandardCharsets.UTF_8).replaceAll("(?s)#### Result.*", "").strip();
  }

  /** The library thinks that nobody misses a field that need not be there, or minds a null. */
  private static boolean losesFields(Changed change) {
    return change instanceof ChangedSchema schema
            && (!schema.getMissingProperties().isEmpty() || mindsNull(schema))
        || change instanceof ComposedChanged several
            && several.getChangedElements().stream()
                .anyMatch(part -> part != null && losesFields(part));
  }

  private static boolean mindsNull(ChangedSchema schema) {
    ChangedNullable change = schema.getNullable();
    return change != null
        && change.isChanged().isDifferent()
        && Boolean.TRUE.equals(
            schema.getContext().isRequest() ? change.getLeft() : change.getRight());
  }

  /** Where we see it otherwise than the library. */
  private static OpenApiDiffOptions options() {
    return OpenApiDiffOptions.builder()
        // Clients that are generated call their methods so.
        .configProperty(BREAKS + "operation.id.changed", "true")
        .configProperty(BREAKS + "request.min.length.increased", "true")
        // Additions are free: clients have to live with values that they don't know yet.
        .configProperty(BREAKS + "response.enum.increased", "false")
        .configProperty(BREAKS + "response.max.length.increased", "false")
        .build();
  }
}

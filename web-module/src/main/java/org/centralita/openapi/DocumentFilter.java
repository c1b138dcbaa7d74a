package org.centralita.openapi;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.centralita.rest.Patch;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Walks through the document once the scanner has filled it. */
public class DocumentFilter implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Records records = new Records(document);
    Examples examples = new Examples(document);
    Texts texts = new Texts();
    Set<String> ids = new HashSet<>();
    for (PathItem item : document.getPaths().getPathItems().values()) {
      boolean guarded = takeIfMatch(item);
      boolean collection = item.getGET() != null;
      item.getOperations()
          .forEach(
              (verb, operation) -> {
                new Completion(verb, operation, records, texts).complete(guarded, collection);
                showExamples(operation, examples);
                if (!ids.add(operation.getOperationId())) {
                  throw new IllegalStateException(
                      "Two methods of one resource are called " + operation.getOperationId());
                }
              });
      inFixedOrder(item);
    }
    Held.describe(document, texts, examples);
    texts.requireAllUsed();
    records.complete();
    document
        .getComponents()
        .getResponses()
        .values()
        .forEach(
            refusal -> {
              if (refusal.getContent() != null) {
                refusal
                    .getContent()
                    .getMediaTypes()
                    .values()
                    .forEach(body -> examples.show(body, "problem"));
              }
            });
  }

  /** The scanner's order follows the compiler's. */
  private static void inFixedOrder(PathItem item) {
    Map<HttpMethod, Operation> operations = new EnumMap<>(item.getOperations());
    operations.keySet().forEach(verb -> item.setOperation(verb, null));
    operations.forEach(item::setOperation);
  }

  private static void showExamples(Operation operation, Examples examples) {
    String id = operation.getOperationId();
    if (operation.getRequestBody() != null) {
      operation
          .getRequestBody()
          .getContent()
          .getMediaTypes()
          .forEach(
              (type, body) ->
                  examples.show(body, id + (type.equals(Patch.JSON) ? ".patch" : ".request")));
    }
    for (String status : List.of("200", "201")) {
      APIResponse answer = operation.getResponses().getAPIResponse(status);
      if (answer != null) {
        answer
            .getContent()
            .getMediaTypes()
            .forEach(
                (type, body) -> {
                  if (type.endsWith("json")) {
                    examples.show(body, id + ".answer");
                  } else {
                    examples.showText(body, id + ".answer", type.replaceAll(".*[/+]", ""));
                  }
                });
      }
    }
  }

  /** What the scanner has found on the class would hold for reads, too. */
  private static boolean takeIfMatch(PathItem item) {
    List<Parameter> kept =
        item.getParameters() == null ? new ArrayList<>() : new ArrayList<>(item.getParameters());
    boolean found = kept.removeIf(parameter -> "If-Match".equals(parameter.getName()));
    item.setParameters(kept.isEmpty() ? null : kept);
    return found;
  }
}

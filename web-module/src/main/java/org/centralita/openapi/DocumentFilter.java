package org.centralita.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Walks through the document once the scanner has filled it. */
public class DocumentFilter implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Records records = new Records(document);
    Set<String> ids = new HashSet<>();
    for (PathItem item : document.getPaths().getPathItems().values()) {
      boolean guarded = takeIfMatch(item);
      boolean collection = item.getGET() != null;
      item.getOperations()
          .forEach(
              (verb, operation) -> {
                new Completion(verb, operation, records).complete(guarded, collection);
                if (!ids.add(operation.getOperationId())) {
                  throw new IllegalStateException(
                      "Two methods of one resource are called " + operation.getOperationId());
                }
              });
    }
    records.complete();
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

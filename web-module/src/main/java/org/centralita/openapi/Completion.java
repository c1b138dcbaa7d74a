package org.centralita.openapi;

import static org.eclipse.microprofile.openapi.models.PathItem.HttpMethod.DELETE;
import static org.eclipse.microprofile.openapi.models.PathItem.HttpMethod.GET;
import static org.eclipse.microprofile.openapi.models.PathItem.HttpMethod.PATCH;
import static org.eclipse.microprofile.openapi.models.PathItem.HttpMethod.POST;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.centralita.rest.Csv;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Gives one operation what all of its kind have: headers, answers and refusals. */
final class Completion {

  private static final String JSON = "application/json";

  private final HttpMethod verb;
  private final Operation operation;
  private final Records records;
  private final Class<?> resource;
  private final String record;

  /** What an operation answers that isn't JSON; null for the others. */
  private Content document;

  /** Whether the answer can be had as comma-separated values, too. */
  private boolean table;

  /** A method that answers with the plain type gives no ETag. */
  private final boolean answersItself;

  Completion(HttpMethod verb, Operation operation, Records records, Texts texts) {
    this.verb = verb;
    this.operation = operation;
    this.records = records;
    // The scanner calls it package.Class_method.
    String[] method = operation.getOperationId().split("_");
    resource = Records.classOf(method[0]);
    record = records.of(resource);
    answersItself =
        Arrays.stream(resource.getDeclaredMethods())
            .anyMatch(m -> m.getName().equals(method[1]) && m.getReturnType() == Response.class);
    String topic = resource.getSimpleName().replaceAll("Resource$", "");
    operation.setOperationId(method[1] + topic);
    operation.setTags(List.of(topic));
    operation.setSummary(texts.of(operation.getOperationId()));
  }

  /**
   * Completes it.
   *
   * @param conditional whether changes at this path need If-Match
   * @param collection whether the path can be read, so that a POST there makes something
   */
  void complete(boolean conditional, boolean collection) {
    List<Parameter> parameters =
        operation.getParameters() == null
            ? new ArrayList<>()
            : new ArrayList<>(operation.getParameters());
    boolean own = parameters.removeIf(parameter -> "If-Match".equals(parameter.getName()));
    boolean guarded = verb != GET && (own || conditional);
    APIResponse answer = operation.getResponses().getAPIResponse("200");
    document =
        answer == null || answer.getContent() == null || answer.getContent().hasMediaType(JSON)
            ? null
            : answer.getContent();
    table =
        answer != null && answer.getContent() != null && answer.getContent().hasMediaType(Csv.TYPE);
    Schema known =
        document != null || answer == null || answer.getContent() == null
            ? null
            : answer.getContent().getMediaType(JSON).getSchema();
    boolean versioned = verb != DELETE && answersItself && !isPage(known);
    if (verb != DELETE && (known == null || known.getRef() == null)) {
      known = OASFactory.createSchema().ref(required(record));
    }
    records.describe(parameters, resource);
    for (String header : headers(guarded, versioned)) {
      parameters.add(OASFactory.createParameter().ref(header));
    }
    operation.setParameters(parameters);
    operation.setResponses(responses(known, versioned, guarded, collection));
    if (verb == PATCH) {
      records.describePatch(operation.getRequestBody().getContent(), required(record));
    } else if (verb == POST && !collection) {
      operation.getRequestBody().setRequired(false); // a plain act says all in its path
    }
  }

  private static boolean isPage(Schema schema) {
    return schema != null && schema.getRef() != null && schema.getRef().endsWith("Page");
  }

  private String required(String name) {
    if (name == null) {
      throw new IllegalStateException(
          "What does " + operation.getOperationId() + " answer? Say it by @APIResponseSchema.");
    }
    return name;
  }

  private List<String> headers(boolean guarded, boolean versioned) {
    List<String> names = new ArrayList<>();
    if (guarded) {
      names.add("If-Match");
    }
    if (verb == GET) {
      if (versioned) {
        names.add("If-None-Match");
      }
    } else {
      if (verb == POST) {
        names.add("Idempotency-Key");
      }
      if (verb != DELETE) {
        names.add("Prefer");
      }
      names.add("X-Audit-Comment");
    }
    names.add("Accept-Language");
    names.add("X-Request-Id");
    return names;
  }

  private APIResponses responses(
      Schema body, boolean versioned, boolean guarded, boolean collection) {
    APIResponse good = OASFactory.createAPIResponse();
    good.addHeader("X-Request-Id", OASFactory.createHeader().ref("X-Request-Id"));
    boolean made = verb == POST && collection;
    if (verb == DELETE) {
      good.description("Removed.");
    } else {
      good.description(made ? "Made." : verb == GET ? "Found." : "Done; the record as it is now.");
      good.content(document != null ? document : record(body));
    }
    if (versioned) {
      good.addHeader("ETag", OASFactory.createHeader().ref("ETag"));
    }
    if (made) {
      good.addHeader("Location", OASFactory.createHeader().ref("Location"));
    }
    APIResponses all = OASFactory.createAPIResponses();
    all.addAPIResponse(made ? "201" : verb == DELETE ? "204" : "200", good);
    if (verb == GET && versioned) {
      all.addAPIResponse("304", OASFactory.createAPIResponse().ref("NotModified"));
    }
    for (String status : refusals(guarded)) {
      all.addAPIResponse(status, OASFactory.createAPIResponse().ref("Problem"));
    }
    all.addAPIResponse("429", OASFactory.createAPIResponse().ref("TooManyRequests"));
    return all;
  }

  /** The record in JSON, and as a table where it is one, too. */
  private Content record(Schema body) {
    Content content =
        OASFactory.createContent().addMediaType(JSON, OASFactory.createMediaType().schema(body));
    if (table) {
      Schema lines = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
      content.addMediaType(Csv.TYPE, OASFactory.createMediaType().schema(lines));
    }
    return content;
  }

  private Set<String> refusals(boolean guarded) {
    Set<String> statuses = new TreeSet<>(List.of("400", "401", "403", "404", "406"));
    if (verb != GET) {
      statuses.add("409");
    }
    if (operation.getRequestBody() != null) {
      statuses.addAll(List.of("413", "415", "422"));
    }
    if (guarded) {
      statuses.addAll(List.of("412", "428"));
    }
    return statuses;
  }
}

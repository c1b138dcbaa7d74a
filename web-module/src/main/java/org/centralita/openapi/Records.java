package org.centralita.openapi;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.centralita.data.ReadOnly;
import org.centralita.rest.Patch;
import org.centralita.validation.Text;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The data types: adds to their schemas what the scanner does not know of us. */
final class Records {

  private static final String REF = "#/components/schemas/";

  private final OpenAPI document;

  private final Javadocs javadocs = new Javadocs();

  /** By the names that the scanner gives them. */
  private final Map<String, Class<?>> types = new HashMap<>();

  Records(OpenAPI document) {
    this.document = document;
  }

  static Class<?> classOf(String name) {
    try {
      return Class.forName(name, false, Records.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Name of the type that a resource is about: the one it takes, or that its list holds. */
  String of(Class<?> resource) {
    for (Method method : resource.getDeclaredMethods()) {
      meet(method.getGenericReturnType());
      Arrays.stream(method.getGenericParameterTypes()).forEach(this::meet);
      APIResponseSchema answer = method.getAnnotation(APIResponseSchema.class);
      if (answer != null) {
        meet(answer.value());
      }
    }
    String topic = resource.getSimpleName().replaceAll("Resource$", "");
    return List.of(topic + "Data", topic + "EntryData").stream()
        .filter(name -> document.getComponents().getSchemas().containsKey(name))
        .findFirst()
        .orElse(null);
  }

  /** Remembers a type of ours and those it is made of. */
  private void meet(Type type) {
    if (type instanceof ParameterizedType several) {
      Arrays.stream(several.getActualTypeArguments()).forEach(this::meet);
    } else if (type instanceof Class<?> one
        && one.getName().startsWith("org.centralita.")
        && !one.isEnum()
        && types.putIfAbsent(one.getSimpleName(), one) == null) {
      fields(one).forEach(field -> meet(field.getGenericType()));
    }
  }

  private static List<Field> fields(Class<?> type) {
    List<Field> fields = new ArrayList<>();
    for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
      Arrays.stream(c.getDeclaredFields())
          .filter(field -> !Modifier.isStatic(field.getModifiers()))
          .forEach(fields::add);
    }
    return fields;
  }

  /** Adds to query parameters how long their texts may be, and what they mean. */
  void describe(List<Parameter> parameters, Class<?> resource) {
    for (Method method : resource.getDeclaredMethods()) {
      for (Class<?> type : method.getParameterTypes()) {
        for (Field field : fields(type)) {
          if (field.isAnnotationPresent(QueryParam.class)) {
            parameters.stream()
                .filter(p -> field.getAnnotation(QueryParam.class).value().equals(p.getName()))
                .forEach(p -> describe(p, field));
          }
        }
      }
    }
  }

  private void describe(Parameter parameter, Field field) {
    if (field.isAnnotationPresent(Text.class)) {
      parameter.getSchema().setMaxLength(field.getAnnotation(Text.class).max());
    }
    javadocs.of(field.getDeclaringClass(), field.getName()).ifPresent(parameter::setDescription);
  }

  /** A patch is any part of the record, or a list of changes. */
  void describePatch(Content content, String record) {
    Schema whole = document.getComponents().getSchemas().get(record);
    String change = record.replaceAll("Data$", "Change");
    document
        .getComponents()
        .addSchema(
            change,
            OASFactory.createSchema()
                .description("Any part of " + record + "; null empties a field (RFC 7396).")
                .addType(SchemaType.OBJECT)
                .properties(whole.getProperties()));
    content.getMediaType(Patch.MERGE).schema(OASFactory.createSchema().ref(change));
    content.getMediaType(Patch.JSON).schema(OASFactory.createSchema().ref("JsonPatch"));
  }

  /** Completes all schemas. */
  void complete() {
    Map<String, Schema> schemas = new LinkedHashMap<>(document.getComponents().getSchemas());
    schemas.remove("Patch");
    types.forEach(
        (name, type) -> {
          Schema schema = schemas.get(name);
          if (schema != null) {
            javadocs.of(type).ifPresent(schema::setDescription);
            fields(type).forEach(field -> complete(schema, field));
          }
        });
    // The changes have the properties as they are now.
    schemas.keySet().stream()
        .filter(name -> name.endsWith("Change"))
        .forEach(
            name ->
                schemas
                    .get(name)
                    .setProperties(
                        schemas.get(name.replaceAll("Change$", "Data")).getProperties()));
    document.getComponents().setSchemas(schemas);
  }

  private void complete(Schema record, Field field) {
    Map<String, Schema> properties = new LinkedHashMap<>(record.getProperties());
    JsonbProperty renamed = field.getAnnotation(JsonbProperty.class);
    String name = renamed == null ? field.getName() : renamed.value();
    Schema property = properties.get(name);
    if (property == null) {
      return; // in the ETag instead
    }
    // Said of decimals, it is true of no number that a computer makes of one.
    property.setMultipleOf(null);
    if (field.isAnnotationPresent(JsonbTypeAdapter.class)) {
      property = decimal(field.getAnnotation(Digits.class));
    }
    if (field.isAnnotationPresent(Text.class)) {
      property.setMaxLength(field.getAnnotation(Text.class).max());
    }
    if (field.isAnnotationPresent(Pattern.class)) {
      property.setPattern("^" + field.getAnnotation(Pattern.class).regexp() + "$");
    }
    if (field.getAnnotatedType() instanceof AnnotatedParameterizedType list
        && list.getAnnotatedActualTypeArguments()[0].isAnnotationPresent(Text.class)) {
      property
          .getItems()
          .setMaxLength(list.getAnnotatedActualTypeArguments()[0].getAnnotation(Text.class).max());
    }
    boolean given =
        field.getType().isPrimitive()
            || field.isAnnotationPresent(NotNull.class)
            || field.isAnnotationPresent(NotBlank.class);
    properties.put(name, described(given ? property : nullable(property), field));
    record.setProperties(properties);
  }

  private Schema described(Schema property, Field field) {
    if (property.getRef() == null) { // beside a reference nothing is read
      javadocs.of(field.getDeclaringClass(), field.getName()).ifPresent(property::setDescription);
      if (field.isAnnotationPresent(ReadOnly.class)) {
        property.setReadOnly(true);
      }
    }
    return property;
  }

  /** Amounts travel as text, so that nobody rounds them. */
  private static Schema decimal(Digits digits) {
    return OASFactory.createSchema()
        .addType(SchemaType.STRING)
        .format("decimal")
        .pattern("^-?[0-9]{1," + digits.integer() + "}(\\.[0-9]{1," + digits.fraction() + "})?$")
        .examples(List.of("12.50"));
  }

  private static Schema nullable(Schema schema) {
    if (schema.getRef() == null) {
      return schema.addType(SchemaType.NULL);
    }
    return OASFactory.createSchema()
        .anyOf(
            List.of(
                OASFactory.createSchema().ref(schema.getRef()),
                OASFactory.createSchema().addType(SchemaType.NULL)));
  }
}

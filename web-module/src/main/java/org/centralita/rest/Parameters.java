package org.centralita.rest;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;

/** Reads parameters: a bad one in the path is a 404, a bad one in the query a 400 that names it. */
@Provider
public class Parameters implements ParamConverterProvider {

  private static final Map<Class<?>, Function<String, Object>> READERS =
      Map.of(
          UUID.class, Parameters::uuid,
          Instant.class, text -> OffsetDateTime.parse(text).toInstant(),
          Integer.class, Integer::valueOf,
          Boolean.class, Parameters::bool);

  @Override
  public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] notes) {
    Function<String, Object> reader = READERS.get(type);
    if (type.isEnum()) {
      reader = text -> constant(type, text);
    }
    return reader == null ? null : new Converter<>(reader, refusal(notes));
  }

  private static Object uuid(String text) {
    if (text.length() != 36) {
      throw new IllegalArgumentException(text);
    }
    return UUID.fromString(text);
  }

  private static Object bool(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException(text);
    }
    return Boolean.valueOf(text);
  }

  private static Object constant(Class<?> type, String text) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(text)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(text);
  }

  private static ServiceException refusal(Annotation[] notes) {
    for (Annotation note : notes) {
      if (note instanceof QueryParam query) {
        return new ServiceException(ErrorCode.BAD_PARAMETER, query.value());
      }
      if (note instanceof PathParam) {
        return ServiceException.notFound();
      }
    }
    return new ServiceException(ErrorCode.UNREADABLE);
  }

  private record Converter<T>(Function<String, Object> reader, ServiceException refusal)
      implements ParamConverter<T> {

    @Override
    @SuppressWarnings("unchecked")
    public T fromString(String text) {
      if (text == null || text.isEmpty() && refusal.code() == ErrorCode.BAD_PARAMETER) {
        return null;
      }
      try {
        return (T) reader.apply(text);
      } catch (RuntimeException e) {
        // JAX-RS hides any other exception of a converter behind a plain 404.
        throw new WebApplicationException(refusal, refusal.code().status());
      }
    }

    @Override
    public String toString(T value) {
      return String.valueOf(value);
    }
  }
}

package org.centralita.rest;

import jakarta.json.JsonException;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.centralita.data.Data;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;

/**
 * Our data types in JSON. A reader of our own, because servers differ in what they make of a body
 * that can't be read: here it is a 400 that names an unknown field.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class JsonBodies implements MessageBodyReader<Data>, MessageBodyWriter<Data> {

  private static final Jsonb JSON =
      JsonbBuilder.create(
          new JsonbConfig()
              .withNullValues(true)
              .setProperty("jsonb.fail-on-unknown-properties", true));

  private static final Pattern UNKNOWN = Pattern.compile("property (\\S+) can not be mapped");

  @Override
  public boolean isReadable(Class<?> type, Type generic, Annotation[] notes, MediaType media) {
    return Data.class.isAssignableFrom(type);
  }

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] notes, MediaType media) {
    return Data.class.isAssignableFrom(type);
  }

  @Override
  public Data readFrom(
      Class<Data> type,
      Type generic,
      Annotation[] notes,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    return read(new String(body.readAllBytes(), StandardCharsets.UTF_8), type);
  }

  /** The record that the text holds, null when it is blank; 400 when it holds something else. */
  static <T> T read(String text, Class<T> type) {
    try {
      return text.isBlank() ? null : JSON.fromJson(text, type);
    } catch (JsonbException | JsonException | IllegalArgumentException | DateTimeException e) {
      throw refusal(e);
    }
  }

  /** The record as JSON text. */
  static String write(Object data) {
    return JSON.toJson(data);
  }

  private static ServiceException refusal(RuntimeException e) {
    Matcher unknown = UNKNOWN.matcher(String.valueOf(e.getMessage()));
    if (unknown.find()) {
      return new ServiceException(ErrorCode.UNKNOWN_FIELD, unknown.group(1));
    }
    return new ServiceException(ErrorCode.UNREADABLE);
  }

  @Override
  public void writeTo(
      Data data,
      Class<?> type,
      Type generic,
      Annotation[] notes,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    body.write(write(data).getBytes(StandardCharsets.UTF_8));
  }
}

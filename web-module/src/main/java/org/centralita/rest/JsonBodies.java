package org.centralita.rest;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
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
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import org.centralita.data.Data;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.centralita.shape.JsonShape;

/**
 * Our data types in JSON. A reader of our own, because servers differ in what they make of a body
 * that can't be read: here it is a 400 that names an unknown field.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class JsonBodies implements MessageBodyReader<Data>, MessageBodyWriter<Data> {

  /** Made once: else each body has the class loaders searched for a parser. */
  static final JsonReaderFactory READERS = Json.createReaderFactory(null);

  private static final Jsonb JSON = JsonbBuilder.create(new JsonbConfig().withNullValues(true));

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
    try {
      return read(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(body.readAllBytes()))
              .toString(),
          type);
    } catch (CharacterCodingException e) {
      throw new ServiceException(ErrorCode.UNREADABLE);
    }
  }

  /** The record that the text holds, null when it is blank; 400 when it holds something else. */
  static <T> T read(String text, Class<T> type) {
    if (text.isBlank()) {
      return null;
    }
    JsonValue record = parse(text);
    if (record == JsonValue.NULL) {
      return null;
    }
    JsonShape.check(record, type);
    try {
      return JSON.fromJson(text, type);
    } catch (JsonbException | IllegalArgumentException | DateTimeException e) {
      throw new ServiceException(ErrorCode.UNREADABLE);
    }
  }

  /** Parsers complain of malformed and of too deeply nested text in different ways. */
  private static JsonValue parse(String text) {
    try (JsonReader reader = READERS.createReader(new StringReader(text))) {
      return reader.readValue();
    } catch (RuntimeException e) {
      throw new ServiceException(ErrorCode.UNREADABLE);
    }
  }

  /** The record as JSON text. */
  static String write(Object data) {
    return JSON.toJson(data);
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

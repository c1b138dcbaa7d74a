package org.centralita.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;

/** Reads patches: an object is a merge patch, a list a JSON patch, as the media type must say. */
@Provider
@Consumes({Patch.MERGE, Patch.JSON})
public class PatchReader implements MessageBodyReader<Patch> {

  @Override
  public boolean isReadable(Class<?> type, Type generic, Annotation[] notes, MediaType media) {
    return type == Patch.class;
  }

  @Override
  public Patch readFrom(
      Class<Patch> type,
      Type generic,
      Annotation[] notes,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream body) {
    JsonStructure changes = read(body);
    boolean list = changes instanceof JsonArray;
    if (list == media.isCompatible(MediaType.valueOf(Patch.JSON))) {
      return new Patch(changes);
    }
    throw new ServiceException(ErrorCode.UNREADABLE);
  }

  /** Parsers complain of malformed and of too deeply nested text in different ways. */
  private static JsonStructure read(InputStream body) {
    try (JsonReader reader = JsonBodies.READERS.createReader(body)) {
      return reader.read();
    } catch (ServiceException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new ServiceException(ErrorCode.UNREADABLE);
    }
  }
}

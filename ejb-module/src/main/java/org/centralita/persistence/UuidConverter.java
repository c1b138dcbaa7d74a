package org.centralita.persistence;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;

/**
 * A UUID in 16 bytes. EclipseLink's own kind of converter, because Jakarta Persistence allows none
 * on ids.
 */
public class UuidConverter implements Converter {

  private static final long serialVersionUID = 1L;

  @Override
  public Object convertObjectValueToDataValue(Object value, Session session) {
    return value instanceof UUID id ? bytes(id) : value;
  }

  @Override
  public Object convertDataValueToObjectValue(Object value, Session session) {
    return value instanceof byte[] bytes ? uuid(bytes) : value;
  }

  /** The 16 bytes, most significant first. */
  public static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  /** The UUID of 16 bytes. */
  public static UUID uuid(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  @Override
  public boolean isMutable() {
    return false;
  }

  @Override
  public void initialize(DatabaseMapping mapping, Session session) {
    ((AbstractDirectMapping) mapping).setFieldClassification(byte[].class);
  }
}

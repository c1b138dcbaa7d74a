package org.centralita.page;

import java.util.UUID;
import org.centralita.error.ServiceException;

/** Ids in addresses. */
public final class Uuids {

  private Uuids() {}

  /** The id; 404 when the text is none. */
  public static UUID of(String text) {
    try {
      return UUID.fromString(text == null ? "" : text);
    } catch (IllegalArgumentException e) {
      throw ServiceException.notFound();
    }
  }
}

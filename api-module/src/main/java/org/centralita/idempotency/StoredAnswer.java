package org.centralita.idempotency;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * An answer of REST as it was first sent.
 *
 * @param status HTTP status
 * @param headers those that belong to the answer rather than to its way to the caller
 * @param body text; empty when there was none
 */
public record StoredAnswer(int status, Map<String, List<String>> headers, String body)
    implements Serializable {

  public StoredAnswer {
    headers = Map.copyOf(headers);
  }
}

package org.centralita.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Access tokens whose signature was found good, so that a program's next call with the same one
 * need not wait for that again. Whether their session still lasts is asked with every call, so all
 * that this could have outdated is their end and the key that signed them. The least used go first.
 */
@ApplicationScoped
public class CheckedTokens {

  private static final int MOST = 5_000;

  private record Checked(Identity caller, Instant end) {}

  private final Map<String, Checked> tokens =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Checked> eldest) {
          return size() > MOST;
        }
      };

  /** The caller of a token that was good before and is not over; null when it is to be checked. */
  synchronized Identity find(String token) {
    Checked known = tokens.get(token);
    if (known == null) {
      return null;
    }
    if (known.end.isAfter(Instant.now())) {
      return known.caller;
    }
    tokens.remove(token);
    return null;
  }

  synchronized void keep(String token, Identity caller, Instant end) {
    tokens.put(token, new Checked(caller, end));
  }

  /** All are to be checked anew: a key that has signed some is good no more. */
  synchronized void forget() {
    tokens.clear();
  }
}

package org.centralita.security;

import java.util.Locale;
import java.util.function.Supplier;

/**
 * What the services know about the call they answer. Set once per request by the web module, or by
 * a job for its own work, and read by authorisation and the audit trail.
 *
 * @param identity the caller; null when nobody signed in
 * @param onBehalfOf whom the caller acts for, as the audit trail names them; null for itself
 * @param ip the caller's address; null for jobs
 * @param locale the language the caller reads
 * @param requestId ties log lines, answers and support calls together; never null
 * @param comment why, in the caller's words; null when not given
 */
public record CallContext(
    Identity identity,
    String onBehalfOf,
    String ip,
    Locale locale,
    String requestId,
    String comment) {

  private static final ThreadLocal<CallContext> CURRENT = new ThreadLocal<>();
  private static final CallContext NOBODY =
      new CallContext(null, null, null, Locale.ENGLISH, "-", null);

  /** The context of the running call; one of nobody where none was set. */
  public static CallContext current() {
    CallContext context = CURRENT.get();
    return context == null ? NOBODY : context;
  }

  /** Work of the product itself. */
  public static CallContext ofJob(String job, String onBehalfOf) {
    return new CallContext(
        Identity.system(job), onBehalfOf, null, Locale.ENGLISH, "job:" + job, null);
  }

  /** The same call after its caller has proved who it is. */
  public CallContext signedInAs(Identity caller) {
    return new CallContext(caller, onBehalfOf, ip, locale, requestId, comment);
  }

  /** Runs the work in this context and restores the one before it. */
  public <T> T call(Supplier<T> work) {
    CallContext outer = CURRENT.get();
    CURRENT.set(this);
    try {
      return work.get();
    } finally {
      if (outer == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(outer);
      }
    }
  }

  /** Makes this the context of the thread until {@link #clear}. */
  public void enter() {
    CURRENT.set(this);
  }

  /** Leaves the thread without a context. */
  public static void clear() {
    CURRENT.remove();
  }
}

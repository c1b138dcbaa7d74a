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

  /** Stands before the request's id in the name of the thread that works on it. */
  private static final String MARK = " request=";

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
    CallContext outer = enter();
    try {
      return work.get();
    } finally {
      restore(outer);
    }
  }

  /**
   * Makes this the context of the thread, and the thread's name tell the request's id: every server
   * can write that name into its log.
   *
   * @return the context before it, for {@link #restore}; null where there was none
   */
  public CallContext enter() {
    CallContext outer = CURRENT.get();
    restore(this);
    return outer;
  }

  /** Makes a context the thread's own again; null for none. */
  public static void restore(CallContext context) {
    Thread thread = Thread.currentThread();
    int mark = thread.getName().lastIndexOf(MARK);
    String name = mark < 0 ? thread.getName() : thread.getName().substring(0, mark);
    if (context == null) {
      CURRENT.remove();
      thread.setName(name);
    } else {
      CURRENT.set(context);
      thread.setName(name + MARK + context.requestId);
    }
  }
}

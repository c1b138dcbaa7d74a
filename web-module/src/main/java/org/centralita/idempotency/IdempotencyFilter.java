package org.centralita.idempotency;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.centralita.error.ErrorCode;
import org.centralita.error.Refusals;
import org.centralita.error.ServiceException;
import org.centralita.gate.ReadAgain;
import org.centralita.rest.ProblemWriter;
import org.centralita.security.CallContext;

/**
 * Answers a POST with an {@code Idempotency-Key} once. The services join the transaction that is
 * begun here, the answer is stored in it, and only what was committed is sent: a crash leaves both
 * the change and its answer, or neither. Requests without a key pass untouched.
 */
public class IdempotencyFilter implements Filter {

  private static final String HEADER = "Idempotency-Key";

  /** Refusals that say nothing about the request itself: another try may well succeed. */
  private static final Set<Integer> PASSING = Set.of(401, 429);

  @Inject private IdempotencyService keys;
  @Resource private UserTransaction transaction;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    List<String> given = Collections.list(http.getHeaders(HEADER));
    if (!"POST".equals(http.getMethod())
        || given.isEmpty()
        || CallContext.current().identity() == null) {
      chain.doFilter(request, response);
      return;
    }
    HttpServletResponse answer = (HttpServletResponse) response;
    byte[] body = request.getInputStream().readAllBytes();
    try {
      KeyClaim claim = keys.claim(key(given), Fingerprint.of(http, body));
      if (claim.answer() != null) {
        answer.setHeader("Idempotency-Replayed", "true");
        send(claim.answer(), answer);
      } else {
        send(work(claim, new ReadAgain(http, body), answer, chain), answer);
      }
    } catch (RuntimeException e) {
      ProblemWriter.write(Refusals.of(e), CallContext.current(), http.getRequestURI(), answer);
    }
  }

  private static String key(List<String> given) {
    if (given.size() == 1 && given.get(0).matches("[!-~]{1,255}")) {
      return given.get(0);
    }
    throw new ServiceException(ErrorCode.BAD_PARAMETER, HEADER);
  }

  /** Works on the request; what comes to nothing gives the key back. */
  private StoredAnswer work(
      KeyClaim claim, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean stored = false;
    try {
      HeldAnswer held = new HeldAnswer(response, request.getRequestURI());
      begin();
      chain.doFilter(request, held);
      StoredAnswer answer = held.stored();
      if (answer.status() < 400) {
        keys.complete(claim, answer);
        commit();
        stored = true;
      } else {
        rollBack();
        if (answer.status() < 500 && !PASSING.contains(answer.status())) {
          keys.complete(claim, answer);
          stored = true;
        }
      }
      return answer;
    } finally {
      if (!stored) {
        rollBack();
        keys.release(claim);
      }
    }
  }

  private void begin() {
    try {
      // Ends before somebody else may take the key over.
      transaction.setTransactionTimeout(IdempotencyService.LEASE_SECONDS - 10);
      transaction.begin();
    } catch (NotSupportedException | SystemException e) {
      throw new IllegalStateException(e);
    }
  }

  private void commit() {
    try {
      transaction.commit();
      transaction.setTransactionTimeout(0);
    } catch (RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException
        | SystemException e) {
      throw new IllegalStateException(e);
    }
  }

  private void rollBack() {
    try {
      if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
        transaction.rollback();
      }
      transaction.setTransactionTimeout(0);
    } catch (SystemException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void send(StoredAnswer answer, HttpServletResponse response) throws IOException {
    response.setStatus(answer.status());
    answer
        .headers()
        .forEach(
            (name, values) -> {
              if (name.equalsIgnoreCase("Content-Type")) {
                response.setContentType(values.get(0));
              } else {
                values.forEach(value -> response.addHeader(name, value));
              }
            });
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    if (body.length > 0) {
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    }
  }
}

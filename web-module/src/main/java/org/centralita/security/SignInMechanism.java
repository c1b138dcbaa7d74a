package org.centralita.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.centralita.error.ErrorCode;
import org.centralita.error.Refusals;
import org.centralita.error.ServiceException;
import org.centralita.metrics.RequestFilter;
import org.centralita.metrics.Requests;
import org.centralita.rest.ProblemWriter;
import org.centralita.soap.FaultWriter;
import org.centralita.user.SignInService;

/**
 * Proves who calls, by the path: REST and HELD take a bearer token, SOAP an API client's id and
 * secret by HTTP Basic or in the message, pages a session that the sign-in form has opened. What a
 * caller may do is decided in the services; here only those are turned away who show wrong
 * credentials, or none where nothing is public.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

  private static final ServiceException REFUSED = new ServiceException(ErrorCode.UNAUTHENTICATED);

  /** What tells of the node itself must not depend on anything, not on a browser's session. */
  private static final Set<String> OPEN = Set.of("/health/live", "/health/ready", "/metrics");

  @Inject private SignInService signIn;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext message) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    boolean first = !RequestFilter.isIn(request);
    Requests.came(request);
    AuthenticationStatus status = validate(path, request, response, message);
    if (first && status == AuthenticationStatus.SEND_FAILURE) {
      Requests.answered(request, response.getStatus());
    }
    return status;
  }

  private AuthenticationStatus validate(
      String path,
      HttpServletRequest request,
      HttpServletResponse response,
      HttpMessageContext message) {
    try {
      if (path.contains("/jakarta.faces.resource/") || OPEN.contains(path)) {
        return message.doNothing(); // the same for everybody
      }
      if (takesBearer(path)) {
        Optional<Identity> caller =
            Credentials.bearer(request).flatMap(token -> signIn.bearer(token));
        return caller.isPresent()
            ? let(caller.get(), request, message)
            : refuseRest(REFUSED, request, response);
      }
      if (path.startsWith("/soap/")) {
        return soap(request, response, message);
      }
      Optional<Identity> caller = inPages(request);
      return caller.isPresent() ? let(caller.get(), request, message) : message.doNothing();
    } catch (IOException e) {
      return AuthenticationStatus.SEND_FAILURE;
    } catch (RuntimeException e) {
      return failed(Refusals.of(e), path, request, response);
    }
  }

  private static boolean takesBearer(String path) {
    return path.startsWith("/api/") || path.equals("/held") || path.startsWith("/held/");
  }

  /** Whom the server's session remembers, or the database where that session was lost. */
  private Optional<Identity> inPages(HttpServletRequest request) {
    Identity remembered = CallContexts.inSession(request);
    if (remembered != null) {
      return Optional.of(remembered).filter(signIn::still);
    }
    Optional<Identity> caller =
        SignInCookie.of(request)
            .flatMap(token -> CallContexts.of(request).call(() -> signIn.resume(token)));
    caller.ifPresent(found -> PageSession.open(request, found));
    return caller;
  }

  /** The database is away, say: nobody can be let in, nor told that the credentials are wrong. */
  private static AuthenticationStatus failed(
      ServiceException failure,
      String path,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      if (takesBearer(path)) {
        return refuseRest(failure, request, response);
      }
      if (path.startsWith("/soap/")) {
        return refuseSoap(failure, request, response);
      }
      response.sendError(failure.code().status());
    } catch (IOException e) {
      // Nobody is there any more to be told.
    }
    return AuthenticationStatus.SEND_FAILURE;
  }

  /**
   * A description of a service is public, calls are not. A call without HTTP Basic may carry its
   * credentials in the message: the gate reads that and asks again with them.
   */
  private AuthenticationStatus soap(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext message)
      throws IOException {
    boolean inMessage =
        request.getHeader("Authorization") == null && !message.isAuthenticationRequest();
    if (inMessage || !"POST".equals(request.getMethod())) {
      return message.doNothing();
    }
    Optional<Identity> caller =
        shown(request, message)
            .flatMap(
                pair ->
                    CallContexts.of(request).call(() -> signIn.client(pair.id(), pair.secret())));
    if (caller.isPresent()) {
      return let(caller.get(), request, message);
    }
    return refuseSoap(REFUSED, request, response);
  }

  private static AuthenticationStatus refuseSoap(
      ServiceException refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CallContext context = CallContexts.of(request);
    response.setHeader("X-Request-Id", context.requestId());
    FaultWriter.write(refusal, context.locale(), response);
    return refused(request);
  }

  private static Optional<Credentials.Pair> shown(
      HttpServletRequest request, HttpMessageContext message) {
    return message.getAuthParameters().getCredential() instanceof UsernamePasswordCredential token
        ? Optional.of(new Credentials.Pair(token.getCaller(), token.getPasswordAsString()))
        : Credentials.basic(request);
  }

  private static AuthenticationStatus refuseRest(
      ServiceException refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CallContext context = CallContexts.of(request);
    response.setHeader("X-Request-Id", context.requestId());
    if (refusal == REFUSED) {
      response.setHeader(
          "WWW-Authenticate",
          request.getHeader("Authorization") == null
              ? "Bearer realm=\"centralita\""
              : "Bearer realm=\"centralita\", error=\"invalid_token\"");
    }
    ProblemWriter.write(refusal, context, request.getRequestURI(), response);
    return refused(request);
  }

  /**
   * Takes what has arrived of a short body, without waiting for more: where some is left, WildFly
   * takes the request for unfinished, tries to answer it again and logs that it cannot.
   */
  private static AuthenticationStatus refused(HttpServletRequest request) throws IOException {
    InputStream body = request.getInputStream();
    byte[] part = new byte[8192];
    for (int i = 0; i < 8 && body.available() > 0 && body.read(part) >= 0; i++) {
      // Nobody reads it.
    }
    return AuthenticationStatus.SEND_FAILURE;
  }

  private static AuthenticationStatus let(
      Identity caller, HttpServletRequest request, HttpMessageContext message) {
    request.setAttribute(CallContexts.IDENTITY, caller);
    return message.notifyContainerAboutLogin(caller.name(), caller.roles());
  }
}

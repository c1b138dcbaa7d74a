package org.centralita.rest;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.centralita.error.ErrorCode;
import org.centralita.error.Problem;
import org.centralita.error.Refusals;
import org.centralita.error.ServiceException;
import org.centralita.metrics.Face;
import org.centralita.metrics.Requests;
import org.centralita.security.CallContext;

/** Every error of REST, as a problem document in the caller's language. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

  @Context private UriInfo uri;

  @Override
  public Response toResponse(Throwable thrown) {
    CallContext context = CallContext.current();
    ServiceException refusal = refusal(thrown);
    Requests.refused(Face.REST, refusal.code().name());
    Problem problem = Problem.of(refusal, context.locale());
    Response.ResponseBuilder answer =
        Response.status(problem.code().status())
            .type(ProblemBody.TYPE)
            .header(HttpHeaders.RETRY_AFTER, refusal.retryAfter())
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
            .header(HttpHeaders.CONTENT_LANGUAGE, context.locale().toLanguageTag())
            .entity(ProblemBody.of(problem, uri.getRequestUri().getRawPath()).toString());
    if (thrown instanceof NotAllowedException refused) {
      answer.header(HttpHeaders.ALLOW, refused.getResponse().getHeaderString(HttpHeaders.ALLOW));
    }
    return answer.build();
  }

  /** What the JAX-RS implementation itself refuses has a code, too. */
  private static ServiceException refusal(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ServiceException refusal) {
        return Refusals.of(refusal);
      }
    }
    if (thrown instanceof NotFoundException) {
      return ServiceException.notFound();
    }
    if (thrown instanceof NotAllowedException) {
      return new ServiceException(ErrorCode.METHOD_NOT_ALLOWED);
    }
    if (thrown instanceof NotAcceptableException) {
      return new ServiceException(ErrorCode.NOT_ACCEPTABLE);
    }
    if (thrown instanceof NotSupportedException) {
      return new ServiceException(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
    }
    if (thrown instanceof WebApplicationException refused
        && refused.getResponse().getStatus() < 500) {
      return new ServiceException(ErrorCode.UNREADABLE);
    }
    return Refusals.of(thrown);
  }
}

package org.centralita.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.centralita.error.ErrorCode;
import org.centralita.error.Problem;
import org.centralita.error.Refusals;
import org.centralita.error.ServiceException;
import org.centralita.security.CallContext;
import org.omnifaces.util.Faces;

/** Says why a page cannot be shown, in the viewer's language and without details of ours. */
@Named
@RequestScoped
public class ErrorPage {

  private Problem problem;

  /** Finds out what went wrong and answers with its status. */
  public void read() {
    HttpServletRequest request = Faces.getRequest();
    ServiceException refusal = (ServiceException) request.getAttribute(Messages.REFUSAL);
    Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    if (refusal == null) {
      refusal = thrown == null ? byStatus(request) : Refusals.of(thrown);
    }
    problem = Problem.of(refusal, CallContext.current().locale());
    Faces.setResponseStatus(problem.code().status());
  }

  public Problem getProblem() {
    return problem;
  }

  private static ServiceException byStatus(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    for (ErrorCode code : ErrorCode.values()) {
      if (status instanceof Integer number && code.status() == number) {
        return new ServiceException(code, CallContext.current().requestId());
      }
    }
    return status instanceof Integer number && number >= 500
        ? new ServiceException(ErrorCode.INTERNAL, CallContext.current().requestId())
        : ServiceException.notFound();
  }
}

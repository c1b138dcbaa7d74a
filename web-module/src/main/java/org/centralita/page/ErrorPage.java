package org.centralita.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.centralita.error.Problem;
import org.centralita.error.Refusals;
import org.centralita.error.ServiceException;
import org.centralita.metrics.Face;
import org.centralita.metrics.Requests;
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
    if (refusal == null) {
      refusal = Refusals.ofError(request);
    }
    Requests.refused(Face.PAGES, refusal.code().name());
    problem = Problem.of(refusal, CallContext.current().locale());
    Faces.setResponseStatus(problem.code().status());
    Faces.getResponse().setHeader("Cache-Control", "no-store");
    if (refusal.retryAfter() != null) {
      Faces.getResponse().setHeader("Retry-After", refusal.retryAfter().toString());
    }
  }

  public Problem getProblem() {
    return problem;
  }
}

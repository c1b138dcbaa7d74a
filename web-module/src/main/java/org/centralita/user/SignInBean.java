package org.centralita.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import org.centralita.error.Problem;
import org.centralita.error.Refusals;
import org.centralita.error.ServiceException;
import org.centralita.metrics.Face;
import org.centralita.metrics.Requests;
import org.centralita.page.LocalAddress;
import org.centralita.security.CallContext;
import org.centralita.security.Identity;
import org.centralita.security.PageSession;
import org.centralita.session.Browsers;
import org.omnifaces.util.Faces;

/** The sign-in page. */
@Named
@RequestScoped
public class SignInBean {

  @Inject private SignInService signIn;

  private String email;
  private String password;
  private String refusal;

  /** Who is signed in already goes on. */
  public void skip() throws IOException {
    if (CallContext.current().identity() != null) {
      goOn();
    }
  }

  public void signIn() throws IOException {
    try {
      String browser = Browsers.name(Faces.getRequestHeader("User-Agent"));
      Optional<Identity> caller = signIn.user(email, password, browser);
      if (caller.isPresent()) {
        PageSession.open(Faces.getRequest(), caller.get());
        goOn();
      } else {
        refusal = Faces.evaluateExpressionGet("#{userText['signIn.refused']}");
      }
    } catch (RuntimeException e) {
      ServiceException why = Refusals.of(e);
      if (why.retryAfter() == null) {
        throw e;
      }
      Requests.refused(Face.PAGES, why.code().name());
      Faces.setResponseStatus(why.code().status());
      Faces.getResponse().setHeader("Retry-After", why.retryAfter().toString());
      refusal = Problem.of(why, CallContext.current().locale()).detail();
    }
  }

  private void goOn() throws IOException {
    Faces.redirect(LocalAddress.of(Faces.getRequest(), Faces.getRequestParameter("from")));
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  /** Why nobody was let in; null when nobody has tried. */
  public String getRefusal() {
    return refusal;
  }
}

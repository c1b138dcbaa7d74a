package org.centralita.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import org.centralita.page.LocalAddress;
import org.centralita.security.CallContext;
import org.centralita.security.Identity;
import org.centralita.security.PageSession;
import org.omnifaces.util.Faces;

/** The sign-in page. */
@Named
@RequestScoped
public class SignInBean {

  /** What the page tells: nothing yet, a refusal, or that there are no pages for this person. */
  public enum Outcome {
    NONE,
    REFUSED,
    NO_PAGES
  }

  @Inject private SignInService signIn;

  private String email;
  private String password;
  private Outcome outcome = Outcome.NONE;

  /** Who is signed in already goes on. */
  public void skip() throws IOException {
    if (CallContext.current().identity() != null) {
      goOn();
    }
  }

  public void signIn() throws IOException {
    Optional<Identity> caller = signIn.user(email, password);
    if (caller.isEmpty()) {
      outcome = Outcome.REFUSED;
    } else if (PageSession.isFor(caller.get())) {
      PageSession.open(Faces.getRequest(), caller.get());
      goOn();
    } else {
      outcome = Outcome.NO_PAGES;
      CallContext.current()
          .signedInAs(caller.get())
          .call(
              () -> {
                signIn.signOut();
                return null;
              });
    }
  }

  public void signOut() throws IOException {
    signIn.signOut();
    PageSession.close(Faces.getRequest());
    Faces.redirect(Faces.getRequestContextPath() + "/sign-in");
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

  public Outcome getOutcome() {
    return outcome;
  }
}

package org.centralita.session;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.centralita.page.Messages;
import org.centralita.page.Viewer;
import org.centralita.paging.PageQuery;
import org.centralita.security.CallContext;
import org.centralita.security.PageSession;
import org.centralita.security.SignInCookie;
import org.omnifaces.util.Faces;

/** Where the viewer is signed in, and how to end that. */
@Named
@ViewScoped
public class AccountBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private SessionService sessions;
  @Inject private Viewer viewer;

  private List<SessionData> rows;

  /** Reads the sessions. */
  public void open() {
    Messages.orErrorPage(this::read);
  }

  private void read() {
    SessionQuery query = new SessionQuery();
    query.setLimit(PageQuery.MAX_LIMIT);
    rows = sessions.find(query).getItems();
  }

  public void end(SessionData session) {
    if (Messages.refused(() -> sessions.end(session.getId())) == null) {
      Messages.done(
          viewer.fill(Faces.evaluateExpressionGet("#{sessionText['ended']}"), session.getLabel()));
    }
    read();
  }

  public void endAll() throws IOException {
    sessions.endAll();
    leave();
  }

  /** Ends the session of these pages alone. */
  public void signOut() throws IOException {
    sessions.end(CallContext.current().identity().session());
    leave();
  }

  private static void leave() throws IOException {
    PageSession.close(Faces.getRequest());
    SignInCookie.clear(Faces.getRequest(), Faces.getResponse());
    Faces.redirect(Faces.getRequestContextPath() + "/sign-in");
  }

  public List<SessionData> getRows() {
    return rows;
  }
}

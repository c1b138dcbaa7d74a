package org.centralita.page;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.primefaces.context.PrimeFacesContext;

/**
 * Has PrimeFaces choose the nonce of a page while the page counts as one without state. Left to
 * itself it would keep the nonce in the view, which begins a session for every stranger, and hold
 * later requests to it: see {@link ScriptNonces}.
 */
public class EarlyNonce implements PhaseListener {

  private static final long serialVersionUID = 1L;

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RESTORE_VIEW;
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    UIViewRoot view = event.getFacesContext().getViewRoot();
    if (view != null) {
      boolean stateless = view.isTransient();
      view.setTransient(true);
      PrimeFacesContext.getCspState(event.getFacesContext()).getNonce();
      view.setTransient(stateless);
    }
  }
}

package org.centralita.page;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.html.HtmlInputText;
import jakarta.faces.component.html.HtmlInputTextarea;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.centralita.error.ErrorCode;
import org.centralita.error.Problem;
import org.centralita.error.Refusals;
import org.centralita.error.ServiceException;
import org.centralita.metrics.Face;
import org.centralita.metrics.Requests;
import org.centralita.security.CallContext;

/**
 * Shows what became of a call. A refusal stands beside each field that it names (the field whose id
 * is the pointer, {@code /debitLimit/amount} being {@code debitLimit-amount}) and above the form.
 */
public final class Messages {

  /** Request attribute in which the error page finds the refusal. */
  static final String REFUSAL = Messages.class.getName();

  private Messages() {}

  /** Does the work. Null when it was done; else why it was not, which the page then shows. */
  public static ErrorCode refused(Runnable work) {
    try {
      work.run();
      return null;
    } catch (RuntimeException e) {
      ServiceException refusal = Refusals.of(e);
      show(refusal);
      return refusal.code();
    }
  }

  /** Reads what a page is about; where that is refused, the error page takes its place. */
  public static void orErrorPage(Runnable reading) {
    FacesContext context = FacesContext.getCurrentInstance();
    try {
      reading.run();
    } catch (RuntimeException e) {
      ServiceException refusal = Refusals.of(e);
      HttpServletRequest request = (HttpServletRequest) context.getExternalContext().getRequest();
      request.setAttribute(REFUSAL, refusal);
      try {
        context.getExternalContext().responseSendError(refusal.code().status(), null);
      } catch (IOException io) {
        throw new UncheckedIOException(io);
      }
      context.responseComplete();
    }
  }

  /** Says that something was done, on this page or the one that follows. */
  public static void done(String text) {
    FacesContext context = FacesContext.getCurrentInstance();
    context.getExternalContext().getFlash().setKeepMessages(true);
    context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
  }

  /** Says that a field is wrong, where the page itself asks for something. */
  public static void wrong(String id, String text) {
    FacesContext context = FacesContext.getCurrentInstance();
    UIInput input = (UIInput) find(context.getViewRoot(), id);
    input.setValid(false);
    keepTyped(input, context);
    context.addMessage(input.getClientId(context), error(text));
    context.validationFailed();
  }

  private static void show(ServiceException refusal) {
    Requests.refused(Face.PAGES, refusal.code().name());
    FacesContext context = FacesContext.getCurrentInstance();
    Problem problem = Problem.of(refusal, CallContext.current().locale());
    context.addMessage(null, error(problem.detail()));
    for (Problem.Field field : problem.errors()) {
      String id = field.pointer().substring(1).replace('/', '-');
      UIComponent input = find(context.getViewRoot(), id);
      while (input == null && id.contains("-")) {
        id = id.substring(0, id.lastIndexOf('-'));
        input = find(context.getViewRoot(), id);
      }
      if (input instanceof UIInput wrong) {
        wrong.setValid(false);
        keepTyped(wrong, context);
        context.addMessage(input.getClientId(context), error(field.message()));
      } else if (!problem.detail().equals(field.message())) {
        context.addMessage(null, error(field.pointer().substring(1) + ": " + field.message()));
      }
    }
    context.validationFailed();
  }

  /** A field that is not valid shows what was sent for it. */
  private static void keepTyped(UIInput input, FacesContext context) {
    if (input instanceof HtmlInputText || input instanceof HtmlInputTextarea) {
      input.setSubmittedValue(
          context.getExternalContext().getRequestParameterMap().get(input.getClientId(context)));
    }
  }

  private static FacesMessage error(String text) {
    return new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null);
  }

  /** The field with that id, wherever on the page. */
  static UIComponent find(UIComponent below, String id) {
    if (below instanceof EditableValueHolder && id.equals(below.getId())) {
      return below;
    }
    Iterator<UIComponent> inside = below.getFacetsAndChildren();
    UIComponent found = null;
    while (found == null && inside.hasNext()) {
      found = find(inside.next(), id);
    }
    return found;
  }
}

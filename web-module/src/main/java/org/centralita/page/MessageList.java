package org.centralita.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The messages of a page: what was done, and what was refused with a link to its field. */
@Named("messages")
@RequestScoped
public class MessageList {

  /** A message; target is the id of its field, label what the field is called, null for none. */
  public record Line(String target, String label, String text) {}

  public List<Line> getErrors() {
    return lines(true);
  }

  public List<Line> getNotices() {
    return lines(false);
  }

  private static List<Line> lines(boolean errors) {
    FacesContext context = FacesContext.getCurrentInstance();
    List<Line> lines = new ArrayList<>();
    Iterator<String> targets = context.getClientIdsWithMessages();
    while (targets.hasNext()) {
      String target = targets.next();
      for (FacesMessage message : context.getMessageList(target)) {
        boolean error = FacesMessage.SEVERITY_WARN.compareTo(message.getSeverity()) <= 0;
        if (error == errors) {
          message.rendered();
          lines.add(new Line(target, label(context, target), message.getSummary()));
        }
      }
    }
    return lines;
  }

  private static String label(FacesContext context, String target) {
    UIComponent input = target == null ? null : Messages.find(context.getViewRoot(), target);
    return input == null ? null : (String) input.getAttributes().get("label");
  }
}

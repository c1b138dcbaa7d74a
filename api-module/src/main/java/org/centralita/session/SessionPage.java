package org.centralita.session;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import org.centralita.data.Data;

/** One page of lasting sign-ins. */
@JsonbPropertyOrder({"items", "next"})
public class SessionPage implements Data {

  private static final long serialVersionUID = 1L;

  private List<SessionData> items = new ArrayList<>();
  private String next;

  public SessionPage() {}

  public SessionPage(List<SessionData> items, String next) {
    this.items = new ArrayList<>(items);
    this.next = next;
  }

  /** The sessions, the newest first; never null. */
  public List<SessionData> getItems() {
    return items;
  }

  /** Cursor of the following page; null on the last. */
  public String getNext() {
    return next;
  }
}

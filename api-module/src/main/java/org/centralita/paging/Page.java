package org.centralita.paging;

import jakarta.xml.bind.annotation.XmlTransient;
import java.util.List;

/** One page of a list. */
@XmlTransient
public abstract class Page<T> {

  private List<T> items;
  private String next;

  protected Page() {
    this(List.of(), null);
  }

  protected Page(List<T> items, String next) {
    this.items = items;
    this.next = next;
  }

  /** The records; never null. */
  public List<T> getItems() {
    return items;
  }

  public void setItems(List<T> items) {
    this.items = items;
  }

  /** Cursor of the following page; null on the last. */
  public String getNext() {
    return next;
  }

  public void setNext(String next) {
    this.next = next;
  }
}

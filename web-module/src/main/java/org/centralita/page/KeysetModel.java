package org.centralita.page;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Rows of a list that grows by a page at a time: cursors know what follows, but not how much. */
public class KeysetModel<T> extends LazyDataModel<T> {

  private static final long serialVersionUID = 1L;

  /** Rows of a page. */
  public static final int PAGE = 50;

  /** One page and the cursor of the next, null on the last. */
  public record Slice<T>(List<T> rows, String next) {}

  /** Reads the page that the cursor names; the sort is null for the order of its own. */
  public interface Source<T> extends Serializable {
    Slice<T> read(String cursor, SortMeta sort);
  }

  private final Source<T> source;
  private final List<T> rows = new ArrayList<>();
  private String next;
  private SortMeta sort;
  private String order;
  private boolean begun;

  public KeysetModel(Source<T> source) {
    this.source = source;
  }

  @Override
  public int count(Map<String, FilterMeta> filters) {
    return rows.size();
  }

  @Override
  public List<T> load(
      int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
    SortMeta wanted = sorts.values().stream().findFirst().orElse(null);
    if (!begun || !order(wanted).equals(order)) {
      sort = wanted;
      order = order(wanted); // the table changes the same object when the order is turned
      rows.clear();
      add(source.read(null, sort));
      begun = true;
    }
    setRowCount(rows.size());
    return rows;
  }

  /** Adds the page that follows. */
  public void more() {
    if (next != null) {
      add(source.read(next, sort));
    }
  }

  private static String order(SortMeta sort) {
    return sort == null ? "" : sort.getField() + sort.getOrder();
  }

  private void add(Slice<T> slice) {
    rows.addAll(slice.rows());
    next = slice.next();
  }

  /** Begins anew, as after a change of what is looked for. */
  public void restart() {
    begun = false;
  }

  /** How many rows the table has to have place for. */
  public int getRoom() {
    return Math.max(PAGE, rows.size());
  }

  public int getShown() {
    return rows.size();
  }

  public boolean isMore() {
    return next != null;
  }
}

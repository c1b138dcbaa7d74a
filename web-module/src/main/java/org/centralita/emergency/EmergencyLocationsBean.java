package org.centralita.emergency;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.centralita.page.KeysetModel;
import org.centralita.page.Messages;
import org.omnifaces.util.Faces;
import org.primefaces.model.SortMeta;

/** The catalogue of emergency locations (E1). What is looked for stands in the address. */
@Named
@ViewScoped
public class EmergencyLocationsBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private EmergencyLocationService locations;

  private final EmergencyLocationQuery query = new EmergencyLocationQuery();
  private final KeysetModel<EmergencyLocationData> model = new KeysetModel<>(this::read);

  private EmergencyLocationPage first;

  /** Shows the error page to those who may not see any. */
  public void open() {
    EmergencyLocationQuery any = new EmergencyLocationQuery();
    any.setLimit(1);
    Messages.orErrorPage(() -> locations.find(any));
    if (!Faces.isResponseComplete()) {
      restart();
    }
  }

  /** Looks anew, before the page is rendered: it says what was refused, above an empty list. */
  public void restart() {
    first = new EmergencyLocationPage();
    model.restart();
    Messages.refused(() -> first = find(null));
  }

  private KeysetModel.Slice<EmergencyLocationData> read(String cursor, SortMeta sort) {
    EmergencyLocationPage page = cursor == null && first != null ? first : find(cursor);
    first = null;
    return new KeysetModel.Slice<>(page.getItems(), page.getNext());
  }

  private EmergencyLocationPage find(String cursor) {
    query.setLimit(KeysetModel.PAGE);
    query.setCursor(cursor);
    return locations.find(query);
  }

  public void more() {
    Messages.refused(model::more);
  }

  public List<LocationStatus> getStatuses() {
    return Arrays.asList(LocationStatus.values());
  }

  public EmergencyLocationQuery getQuery() {
    return query;
  }

  public KeysetModel<EmergencyLocationData> getModel() {
    return model;
  }
}

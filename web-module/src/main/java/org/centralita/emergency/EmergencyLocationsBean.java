package org.centralita.emergency;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.centralita.page.KeysetModel;
import org.centralita.page.Messages;
import org.primefaces.model.SortMeta;

/** The catalogue of emergency locations (E1). What is looked for stands in the address. */
@Named
@ViewScoped
public class EmergencyLocationsBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private EmergencyLocationService locations;

  private final EmergencyLocationQuery query = new EmergencyLocationQuery();
  private final KeysetModel<EmergencyLocationData> model = new KeysetModel<>(this::read);

  private KeysetModel.Slice<EmergencyLocationData> read(String cursor, SortMeta sort) {
    query.setLimit(KeysetModel.PAGE);
    query.setCursor(cursor);
    EmergencyLocationPage page = locations.find(query);
    return new KeysetModel.Slice<>(page.getItems(), page.getNext());
  }

  public void restart() {
    model.restart();
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

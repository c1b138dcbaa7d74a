package org.centralita.tenant;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.centralita.page.KeysetModel;
import org.centralita.page.Messages;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** The grid of tenants. What is looked for stands in the address, so that Back comes back to it. */
@Named
@ViewScoped
public class TenantsBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private TenantService tenants;

  private final TenantQuery query = new TenantQuery();
  private final KeysetModel<TenantData> model = new KeysetModel<>(this::read);

  private KeysetModel.Slice<TenantData> read(String cursor, SortMeta sort) {
    query.setSort(sort == null ? TenantSort.name : TenantSort.valueOf(sort.getField()));
    query.setDescending(sort != null && sort.getOrder() == SortOrder.DESCENDING);
    query.setLimit(KeysetModel.PAGE);
    query.setCursor(cursor);
    TenantPage page = tenants.find(query);
    return new KeysetModel.Slice<>(page.getItems(), page.getNext());
  }

  public void restart() {
    model.restart();
  }

  public void more() {
    Messages.refused(model::more);
  }

  /** The order in which the list begins. */
  public SortMeta getOrder() {
    boolean descending = Boolean.TRUE.equals(query.getDescending());
    return SortMeta.builder()
        .field(query.getSort() == null ? "name" : query.getSort().name())
        .order(descending ? SortOrder.DESCENDING : SortOrder.ASCENDING)
        .build();
  }

  public TenantQuery getQuery() {
    return query;
  }

  public String getParent() {
    return query.getParent() == null ? null : query.getParent().toString();
  }

  public void setParent(String parent) {
    query.setParent(parent == null ? null : UUID.fromString(parent));
  }

  public KeysetModel<TenantData> getModel() {
    return model;
  }
}

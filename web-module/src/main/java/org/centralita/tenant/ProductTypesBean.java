package org.centralita.tenant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.centralita.page.Messages;
import org.centralita.paging.PageQuery;

/** The catalogue of product types (T7). */
@Named
@RequestScoped
public class ProductTypesBean {

  @Inject private ProductTypeService types;

  private List<ProductTypeData> rows;

  public void read() {
    Messages.orErrorPage(
        () -> {
          ProductTypeQuery query = new ProductTypeQuery();
          query.setLimit(PageQuery.MAX_LIMIT);
          rows = types.find(query).getItems();
        });
  }

  public List<ProductTypeData> getRows() {
    return rows;
  }
}

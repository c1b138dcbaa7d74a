package org.centralita.tenant;

import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.centralita.paging.Page;

/** One page of product types. */
@XmlType(propOrder = {"items", "next"})
public class ProductTypePage extends Page<ProductTypeData> {

  public ProductTypePage() {}

  public ProductTypePage(List<ProductTypeData> items, String next) {
    super(items, next);
  }
}

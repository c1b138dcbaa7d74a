package org.centralita.tenant;

import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.centralita.paging.Page;

/** One page of tenants. */
@XmlType(propOrder = {"items", "next"})
public class TenantPage extends Page<TenantData> {

  public TenantPage() {}

  public TenantPage(List<TenantData> items, String next) {
    super(items, next);
  }
}
